import { pictureReads } from './picture-reads.ts';
import { pictureResponse } from './picture-response.ts';

/**
 * Answers archive://<host>/<path>: pictures inside the archive that has this host, and nothing else. `rootOf` gives the
 * real path of the archive. Every refusal is a plain 404, so that an article learns nothing about other files.
 */
export async function servePicture(
  request: Pick<Request, 'method' | 'url'>,
  rootOf: (host: string) => string | undefined,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
  const realRoot = rootOf(new URL(request.url).host);
  const picture = realRoot === undefined ? undefined : await pictureReads.picture(request.url, realRoot);
  return picture ? pictureResponse(picture.type, picture.bytes) : new Response(null, { status: 404 });
}
