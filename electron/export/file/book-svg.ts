import { Parser } from 'htmlparser2';
import { escape } from '../markup/serialise.ts';

/** What would run, or ask for something, or hold a page of its own. */
const dropped: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'handler',
  'listener',
  'metadata',
  // They give an address to what had none.
  'set',
  'animate',
]);
const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/**
 * A drawing as well-formed XML that stands for itself: no script, no address outside of it, no names of drawing programs. Undefined where nothing of it is left.
 */
export function bookSvg(bytes: Uint8Array): string | undefined {
  let svg = '';
  const open: boolean[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isRoot = open.length === 0 && svg === '' && name === 'svg';
        const isInside = open.length > 0 && isPlain(name) && !dropped.has(name.toLowerCase());
        const isKept = hidden === 0 && (isRoot || isInside);
        open.push(isKept);
        if (!isKept) hidden++;
        else svg += `<${name}${open.length === 1 ? ` ${namespaces}` : ''}${written(attributes)}>`;
      },
      onclosetag(name) {
        if (open.pop() === true) svg += `</${name}>`;
        else hidden--;
      },
      ontext(text) {
        // A style sheet among it may ask for more.
        if (hidden === 0 && open.length > 0 && !asksForMore(text)) svg += escape(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(Buffer.from(bytes).toString('utf8'));
  return svg === '' ? undefined : svg;
}

/** Also where an escape hides it: drawings have no other use for a backslash. */
const asksForMore = (text: string): boolean => /url\(\s*['"]?(?!#)|@import|image-set\(|src\(|\\/i.test(text);

const isPlain = (name: string): boolean => /^[a-z][\w-]*$/i.test(name);

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => {
      if (/^on/i.test(name) || name === 'xmlns') return false;
      if (name === 'href' || name === 'xlink:href')
        return /^(?:#|data:image\/(?:png|jpeg|gif|webp);)/i.test(value);
      return isPlain(name) && !asksForMore(value);
    })
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}
