import { readPicture } from '../base/picture-file.ts';
import { pictureResponse } from './picture-response.ts';

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
  return picture ? pictureResponse(picture.type, picture.bytes) : new Response(null, { status: 404 });
}
