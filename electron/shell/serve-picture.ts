import { readFile, stat } from 'node:fs/promises';
import { pictureType } from './picture-type.ts';
import { fileInside, pathNames } from './url-path.ts';

/** A larger file is no picture of an article. */
const maxPictureBytes = 32 * 1024 * 1024;

/**
 * Answers archive://files/<path>: pictures inside the open archive, and nothing else. `realRoot` is the real path
 * of the archive. Every refusal is a plain 404, so that an article learns nothing about other files.
 */
export async function servePicture(
  request: Pick<Request, 'method' | 'url'>,
  realRoot: string | undefined,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
  const picture = realRoot === undefined ? undefined : await readPicture(request.url, realRoot);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(picture.bytes, {
    headers: {
      'Content-Type': picture.type,
      'X-Content-Type-Options': 'nosniff',
      // An SVG is a document; were it ever shown as one, it could do nothing.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'no-cache',
    },
  });
}

async function readPicture(url: string, realRoot: string) {
  const { host } = new URL(url);
  const names = host === 'files' ? pathNames(url, process.platform) : undefined;
  const file = names && (await fileInside(realRoot, names));
  if (file === undefined) return undefined;
  try {
    const { size, ...facts } = await stat(file).then(found => ({ size: found.size, isFile: found.isFile() }));
    if (!facts.isFile || size > maxPictureBytes) return undefined;
    const bytes = new Uint8Array(await readFile(file));
    const type = pictureType(file, bytes);
    return type === undefined ? undefined : { type, bytes };
  } catch {
    return undefined;
  }
}
