/** The one way out to the network, against a real server on this machine. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchLimits, fetchPicture } from '../../electron/shell/pictures/fetch-picture.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
const never = new AbortController().signal;

let server: Server;
let answer: RequestListener;
let asked: IncomingMessage[];
let origin: string;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = (path = '/a.png', limits = fetchLimits, signal = never) =>
  fetchPicture(`${origin}${path}`, 'anywhere', signal, limits);
const fault = async (...call: Parameters<typeof fetched>) => {
  const result = await fetched(...call);
  return result.kind === 'failed' ? result.fault : result.kind;
};

describe('fetching a picture', () => {
  it('brings the bytes, whatever type the server calls them', async () => {
    answer = (_, response) => response.setHeader('Content-Type', 'text/html').end(png);
    const result = await fetched();
    expect(result.kind === 'fetched' && Buffer.from(result.bytes)).toEqual(png);
  });

  it('tells the server nothing of the reader: no referrer, no cookie, not even one it has set', async () => {
    answer = (request, response) => {
      response.setHeader('Set-Cookie', 'id=1; Path=/');
      if (request.url === '/first.png') response.writeHead(302, { Location: '/second.png' }).end();
      else response.end(png);
    };
    await fetched('/first.png');
    await fetched('/first.png');
    expect(asked.map(({ url }) => url)).toEqual(['/first.png', '/second.png', '/first.png', '/second.png']);
    for (const { headers } of asked) {
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('origin');
      expect(headers).not.toHaveProperty('authorization');
      expect(headers['accept-language']).toBe('*');
      expect(headers['user-agent']).not.toMatch(/electron|node|linux|windows|mac/i);
    }
  });

  it('follows redirects to other hosts of the web', async () => {
    answer = (request, response) => {
      if (request.headers.host?.startsWith('127.')) {
        response.writeHead(301, { Location: `http://localhost:${new URL(origin).port}/b.png` }).end();
      } else response.end(png);
    };
    expect((await fetched()).kind).toBe('fetched');
    expect(asked.at(-1)?.headers.host).toMatch(/^localhost:/);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://127.0.0.1/a.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'http://a:b@127.0.0.1/',
  ])('follows no redirect to %s', async Location => {
    answer = (_, response) => response.writeHead(302, { Location }).end();
    expect(await fault()).toEqual({ kind: 'redirect-refused', address: Location });
  });

  it('asks nothing of this machine where the web alone may be reached, whatever it is called', async () => {
    answer = (_, response) => response.end(png);
    const { port } = new URL(origin);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
      'printer.local',
    ]) {
      expect(await fetchPicture(`http://${host}:${port}/a.png`, 'web', never)).toEqual({
        kind: 'failed',
        fault: { kind: 'own-network' },
      });
    }
    expect(asked).toEqual([]);
  });

  it('gives up on redirects in circles', async () => {
    answer = (_, response) => response.writeHead(302, { Location: '/again.png' }).end();
    expect(await fault()).toEqual({ kind: 'redirect-refused', address: `${origin}/again.png` });
    expect(asked).toHaveLength(fetchLimits.redirects + 1);
  });

  it('takes no page, no text and no empty answer for a picture, whatever it is called', async () => {
    for (const content of ['<!doctype html><p>gone</p>', '<html><svg/></html>', 'PNG', '']) {
      answer = (_, response) => response.setHeader('Content-Type', 'image/png').end(content);
      expect(await fault()).toEqual({ kind: 'not-a-picture', announced: 'image/png' });
    }
  });

  it('says with which number the server refused', async () => {
    answer = (_, response) => response.writeHead(403).end(png);
    expect(await fault()).toEqual({ kind: 'refused', status: 403 });
  });

  it('stops where a picture is larger than it may be, and where a body has no end', async () => {
    const limits = { ...fetchLimits, bytes: 1000 };
    answer = (_, response) => response.end(Buffer.concat([png, Buffer.alloc(1000)]));
    expect(await fault('/large.png', limits)).toEqual({ kind: 'too-large', limit: 1000 });

    let sent = 0;
    let closed: Promise<void> = Promise.resolve();
    answer = (_, response) => {
      closed = new Promise(resolve => response.once('close', resolve));
      response.write(png);
      const more = () => {
        sent += 100;
        if (!response.closed) response.write(Buffer.alloc(100), () => setImmediate(more));
      };
      more();
    };
    expect(await fault('/endless.png', limits)).toEqual({ kind: 'too-large', limit: 1000 });
    await closed;
    expect(sent).toBeGreaterThan(800);
  });

  it('counts what a compressed answer unfolds to', async () => {
    const bomb = gzipSync(Buffer.concat([png, Buffer.alloc(1_000_000)]));
    answer = (_, response) => response.setHeader('Content-Encoding', 'gzip').end(bomb);
    expect(await fault('/bomb.png', { ...fetchLimits, bytes: 100_000 })).toEqual({
      kind: 'too-large',
      limit: 100_000,
    });
  });

  it('waits no longer than it may, for the first byte and for the last', async () => {
    const limits = { ...fetchLimits, time: 200 };
    answer = () => undefined;
    expect(await fault('/silent.png', limits)).toEqual({ kind: 'too-slow', seconds: 0.2 });
    answer = (_, response) => response.write(png);
    expect(await fault('/stalled.png', limits)).toEqual({ kind: 'too-slow', seconds: 0.2 });
  });

  it('says that a connection broke off, or never was', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write(png, () => response.destroy());
    };
    expect(await fault()).toEqual({ kind: 'interrupted' });
    answer = request => void request.socket.destroy();
    expect(await fault()).toMatchObject({ kind: 'unreachable' });
    server.close();
    server.closeAllConnections();
    expect(await fault()).toEqual({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  });

  it('ends at once when nobody waits for it any more', async () => {
    const abort = new AbortController();
    answer = () => abort.abort();
    await expect(fetched('/a.png', fetchLimits, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each(['file:///etc/passwd', 'archive://files/a.png', 'https://a:b@a.example/', 'a.png'])(
    'does not even ask for %s',
    async address => {
      expect(await fetchPicture(address, 'anywhere', never)).toEqual({
        kind: 'failed',
        fault: { kind: 'address-refused' },
      });
    },
  );
});
