import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

/** A server on this machine with pictures; it writes down who asks for what. */
export interface PictureServer {
  readonly origin: string;
  /** Paths, in the order of the requests. */
  readonly asked: string[];
  readonly headers: IncomingHttpHeaders[];
  /** Paths that it answers with an error. */
  readonly broken: Set<string>;
  readonly stop: () => Promise<void>;
}

export async function startPictureServer(): Promise<PictureServer> {
  const asked: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const broken = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    headers.push(request.headers);
    response.setHeader('Set-Cookie', 'reader=1; Path=/');
    if (broken.has(path)) response.writeHead(503).end();
    else if (path.endsWith('.svg')) response.end(scriptedSvg);
    else if (path.endsWith('.html')) response.end('<!doctype html><p>gone</p>');
    else response.end(png(colourOf(path)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, asked, headers, broken, stop };
}

/** Another one for each path, so that each is a picture of its own. */
const colourOf = (path: string) => [path.charCodeAt(2) * 2, path.charCodeAt(1), 160] as const;

const scriptedSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" onload="top.ran = true"><script>top.ran = true</script><rect width="60" height="40"/></svg>';

const width = 320;
const height = 180;

/** A picture of one colour. */
export function png(colour: readonly [red: number, green: number, blue: number]): Buffer {
  const line = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => Buffer.from(colour))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
