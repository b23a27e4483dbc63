import type { MarkdownIt } from 'markdown-it';
import { lengthWithTemplates, withoutTemplates } from './template-address.ts';

/** An address is looked at no further than this, so that a stray opening costs little. */
const longest = 500;
/** A picture whose name holds spaces, which editors of notes write as it is. */
const spacedPicture = /^[^\n()<>"']{1,300}?\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?=\))/i;

/**
 * Addresses of links and pictures that CommonMark refuses and archives hold: with a generator's tags inside, with
 * spaces in the name of a picture, of a scheme that is not allowed. Refused, a link would show its source. What an
 * address may be is decided by the sanitiser, which sees them all.
 */
export function linkDestinations(markdown: MarkdownIt): void {
  markdown.validateLink = () => true;
  const { parseLinkDestination } = markdown.helpers;
  markdown.helpers = {
    ...markdown.helpers,
    parseLinkDestination(source, start, end) {
      const text = source.slice(start, Math.min(end, start + longest));
      if (/^[^\s)]*\{[{%]/.test(text)) {
        const length = lengthWithTemplates(text);
        return { ok: true, pos: start + length, str: withoutTemplates(text.slice(0, length)) };
      }
      const spaced = spacedPicture.exec(text);
      if (spaced?.[0].includes(' ')) return { ok: true, pos: start + spaced[0].length, str: spaced[0] };
      return parseLinkDestination(source, start, end);
    },
  };
}
