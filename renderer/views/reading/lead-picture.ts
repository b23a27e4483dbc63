import type { ArticleView } from '../../../electron/contract/archive-contract.ts';

const address = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * The address of an article's lead picture where it is a file of the archive and the body does not begin its
 * pictures with it anyway; a remote one is never loaded.
 */
export function leadPicture({
  image,
  path,
  html,
}: Pick<ArticleView, 'image' | 'path' | 'html'>): string | undefined {
  if (image === undefined || address.test(image)) return undefined;
  const place = resolved(image.replace(/[?#].*$/s, ''), path);
  if (place === undefined) return undefined;
  const lead = `archive://files/${place.map(encodeURIComponent).join('/')}`;
  const first = /<img\b[^>]*?\ssrc="([^"]*)"/i.exec(html)?.[1];
  return first !== undefined && plain(first) === plain(lead) ? undefined : lead;
}

/** The parts of a picture's path within the archive; undefined for one that leads out of it. */
function resolved(image: string, articlePath: string): readonly string[] | undefined {
  const parts = image.startsWith('/') ? [] : articlePath.split('/').slice(0, -1);
  for (const part of plain(image).split(/[/\\]/)) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.length === 0 ? undefined : parts;
}

/** Decoded, so that two spellings of one address compare equal. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('&amp;', '&'));
  } catch {
    return text;
  }
}
