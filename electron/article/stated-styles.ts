/**
 * What is kept of an author's styles. Fonts, sizes and colours go; emphasis stays, as the elements that mean it, and
 * so does a paragraph that was centred or set to the end of the line, as captions and signatures are.
 */
import { alignments, type Alignment } from './allowed-html.ts';
import type { Attributes } from './html-reader.ts';

/** Elements whose styles can mean emphasis: of others they dress a box. */
const carriers: ReadonlySet<string> = new Set(
  'font span a b strong i em u s cite small big code p div center section li dd td figcaption blockquote'.split(
    ' ',
  ),
);
const boxes: ReadonlySet<string> = new Set('p div center section li dd td figcaption blockquote'.split(' '));

/** A style is looked at no further than this. */
const longest = 2_000;

/** The declarations of a `style` attribute, a later one in place of an earlier; lower case. */
function declarations(attributes: Attributes): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const declaration of (attributes['style'] ?? '').slice(0, longest).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) declared.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return declared;
}

const noEmphasis: readonly string[] = [];

/** The elements, outermost first, that say what the styles of an element say. */
export function emphasisOf(name: string, attributes: Attributes): readonly string[] {
  // One publisher's editor keeps its styles in an attribute of its own.
  const house = attributes['cms-style'] ?? '';
  if ((attributes['style'] === undefined && house === '') || !carriers.has(name)) return noEmphasis;
  const style = declarations(attributes);
  const has = (property: string, value: RegExp) => value.test(style.get(property) ?? '');
  const decorated = (line: RegExp) => has('text-decoration', line) || has('text-decoration-line', line);
  const meant: string[] = [];
  if (has('font-weight', /^(?:bold|bolder|[6-9]00)\b/) || house.includes('strong-Bold')) meant.push('strong');
  if (has('font-style', /^(?:italic|oblique)\b/)) meant.push('i');
  if (decorated(/underline/) && name !== 'a') meant.push('u');
  if (decorated(/line-through/)) meant.push('s');
  if (boxes.has(name)) return meant;
  if (isMarker(style.get('background-color') ?? style.get('background') ?? '')) meant.push('mark');
  if (has('vertical-align', /^sub\b/)) meant.push('sub');
  if (has('vertical-align', /^super\b/)) meant.push('sup');
  return meant;
}

/** Whether a background is the colour of a marker pen: bright, and neither white nor grey. */
function isMarker(background: string): boolean {
  if (/(?:yellow|orange|gold|lime|aqua|cyan|pink|khaki)/.test(background)) return true;
  const channels = channelsOf(background);
  const brightest = Math.max(...channels);
  return brightest > 200 && brightest - Math.min(...channels) > 40;
}

/** Red, green and blue, from 0 to 255; nothing for a colour that is not written in numbers. */
function channelsOf(colour: string): readonly number[] {
  const digits = /#((?:[\da-f]{3}){1,2})\b/.exec(colour)?.[1];
  if (digits !== undefined) {
    const pairs = digits.length === 3 ? [...digits].map(digit => digit + digit) : (digits.match(/../g) ?? []);
    return pairs.map(pair => parseInt(pair, 16));
  }
  const [, ...channels] = /\brgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(colour) ?? [];
  return channels.map(Number);
}

/** Whether a bold element says of itself that it is not: editors wrap whole documents into such. */
export const isUnbold = (name: string, attributes: Attributes): boolean =>
  (name === 'b' || name === 'strong') &&
  /^(?:normal|[1-5]00)\b/.test(declarations(attributes).get('font-weight') ?? '');

/** The class of a paragraph's alignment, where it is another than that of the text. */
export function alignmentOf(attributes: Attributes): Alignment | undefined {
  const given = alignments.find(alignment => attributes['class'] === alignment);
  if (given !== undefined) return given;
  const stated = declarations(attributes).get('text-align') ?? attributes['align']?.toLowerCase();
  if (stated === 'center') return 'centred';
  return stated === 'right' || stated === 'end' ? 'at-line-end' : undefined;
}
