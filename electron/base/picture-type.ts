import { extname } from 'node:path';

const svg = 'image/svg+xml';

/** The types a picture's extension may announce; what it is, its first bytes decide. */
const typeOfExtension: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
  '.svg': svg,
};

/** Signatures in ISO 8859-1, so that each character is one byte. */
const signatures: readonly (readonly [type: string, start: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftypavi[fs]/],
  ['image/bmp', /^BM[^]{8}/],
  ['image/x-icon', /^\0\0\x01\0[^\0]/],
];

/**
 * The MIME type of a picture, or undefined where its name or its content is not that of a picture. Archives hold
 * many pictures under the wrong extension, so the content names the type among those; an SVG has no signature
 * and must carry its own extension.
 */
export function pictureType(name: string, bytes: Uint8Array): string | undefined {
  const announced = typeOfExtension[extname(name).toLowerCase()];
  if (announced === undefined) return undefined;
  const type = contentType(bytes);
  return (type === svg) === (announced === svg) ? type : undefined;
}

/** The MIME type of a picture by its content alone; undefined where that is no picture. */
export function contentType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const signed = signatures.find(([, signature]) => signature.test(start))?.[0];
  return signed ?? (startsAsSvg(start) ? svg : undefined);
}

/** Only a declaration, comments and a document type may stand before the root element. */
function startsAsSvg(start: string): boolean {
  let rest = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  for (const prologue of [/^<\?[^>]*\?>/, /^<!--[^]*?-->/, /^<!DOCTYPE[^>]*>/i, /^<!--[^]*?-->/]) {
    rest = rest.replace(prologue, '').trimStart();
  }
  return /^<svg[\s>]/.test(rest);
}
