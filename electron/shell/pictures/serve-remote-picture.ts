import { contentType } from '../../base/picture-type.ts';
import { pictureResponse } from '../picture-response.ts';
import type { RemotePictures } from './remote-pictures.ts';

/**
 * Answers picture://remote/<SHA-256>: a remote picture that is on this machine. It never asks the network, so an
 * article that wrote such an address itself would get what the reader has already, or nothing.
 */
export async function serveRemotePicture(
  request: Pick<Request, 'method' | 'url'>,
  pictures: Pick<RemotePictures, 'read'>,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
  const { host, pathname } = new URL(request.url);
  const bytes = host === 'remote' ? await pictures.read(pathname.slice(1)) : undefined;
  const type = bytes && contentType(bytes);
  return bytes && type !== undefined ? pictureResponse(type, bytes) : new Response(null, { status: 404 });
}
