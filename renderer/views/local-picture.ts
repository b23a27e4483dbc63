/** What the addresses of an article's own pictures begin with, whichever archive it is in. */
const anyArchive = 'archive://files/';
/** As the sanitiser writes it: one form for each attribute. */
const shownInPage = /(<img[^>]*? src=")archive:\/\/files\//g;

/** The address of a picture in the archive whose pictures have this `host`. */
export const pictureAt = (address: string, host: string): string =>
  address.startsWith(anyArchive) ? `archive://${host}/${address.slice(anyArchive.length)}` : address;

/** The body of an article, with its pictures where those of its archive are. */
export const withPicturesAt = (html: string, host: string): string =>
  html.replace(shownInPage, `$1archive://${host}/`);

const address = /^([a-z][a-z0-9+.-]*:|\/\/|\\\\)/i;

/**
 * The address of a picture that is a file of the archive. `image` is as the article wrote it: relative to the article,
 * or to the archive where it begins with a slash. Undefined for one that lies anywhere else.
 */
export function localPicture(image: string, articlePath: string): string | undefined {
  if (address.test(image)) return undefined;
  const place = resolved(image.replace(/[?#].*$/s, ''), articlePath);
  return place && `${anyArchive}${place.map(encodeURIComponent).join('/')}`;
}

/** The parts of a picture's path within the archive; undefined for one that leads out of it. */
function resolved(image: string, articlePath: string): readonly string[] | undefined {
  const parts = image.startsWith('/') ? [] : articlePath.split('/').slice(0, -1);
  for (const part of decoded(image).split(/[/\\]/)) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.length === 0 ? undefined : parts;
}

/** The path within the archive that the address of one of its pictures leads to. */
export const pathOfPicture = (address: string): string => decoded(new URL(address).pathname.slice(1));

/** Decoded, so that two spellings of one address compare equal. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('&amp;', '&'));
  } catch {
    return text;
  }
}
