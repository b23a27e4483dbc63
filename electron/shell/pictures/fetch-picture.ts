/**
 * The only place of the program that asks the network, one picture at a time, and only when the reader has said so.
 * It is Node that asks: Chromium stays without a network, and Node has no cookies, no cache and no credentials.
 */
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Failure } from '../../base/failure.ts';
import { contentType } from '../../base/picture-type.ts';
import type { PictureFault } from '../../contract/picture-contract.ts';
import { httpAddress, isOwnNetwork, lookupOnWeb, OnOwnNetwork } from './web-address.ts';

/** Whether a request may go to the reader's own network too: to this machine, a router, a disk in the next room. */
export type Reach = 'web' | 'anywhere';

export interface FetchLimits {
  readonly bytes: number;
  /** From the request to the last byte, in milliseconds. */
  readonly time: number;
  readonly redirects: number;
}

/** Of one picture: more than a printed page needs, and as long as a slow line may take for it. */
export const fetchLimits: FetchLimits = { bytes: 16 * 1024 * 1024, time: 30_000, redirects: 5 };

/** All that a server learns of the reader, besides where the request comes from. */
const headers = {
  Accept: 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': '*',
  'User-Agent': 'Mozilla/5.0 (compatible; Broadsheet)',
};

export type FetchedPicture =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly fault: PictureFault };

class Refused extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/**
 * The picture at `address`, or why there is none: `own-network` where `reach` is the web and the address is not, by its name
 * or by what that stands for. Rejects with `cancelled` when `signal` fires, and never else.
 */
export async function fetchPicture(
  address: string,
  reach: Reach,
  signal: AbortSignal,
  limits = fetchLimits,
): Promise<FetchedPicture> {
  const overdue = AbortSignal.timeout(limits.time);
  try {
    const response = await follow(address, reach, limits, AbortSignal.any([signal, overdue]));
    return { kind: 'fetched', bytes: await pictureOf(response, limits) };
  } catch (thrown) {
    if (signal.aborted) throw new Failure('cancelled', {}, thrown);
    return { kind: 'failed', fault: faultOf(thrown, overdue, limits) };
  }
}

/** The answer at the end of the redirects; each step is judged before it is taken. */
async function follow(
  address: string,
  reach: Reach,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let url = httpAddress(address);
  if (!url) throw new Refused({ kind: 'address-refused' });
  let allowed = reach;
  for (let step = 0; step <= limits.redirects; step++) {
    const response = await ask(url, allowed, signal);
    const { statusCode = 0 } = response;
    const { location } = response.headers;
    if (statusCode < 300 || statusCode > 399 || location === undefined) return response;
    response.destroy();
    const next = httpAddress(location, url);
    // A server on the web must not send the reader's program to the router, or to another program on this machine.
    if (!isOwnNetwork(url)) allowed = 'web';
    if (!next || (allowed === 'web' && isOwnNetwork(next)))
      throw new Refused({ kind: 'redirect-refused', address: location });
    url = next;
  }
  throw new Refused({ kind: 'redirect-refused', address: url.href });
}

/** Each request has a connection of its own, so that none goes out over what another was allowed. */
function ask(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const isWebOnly = reach === 'web';
  if (isWebOnly && isOwnNetwork(url)) throw new OnOwnNetwork();
  const { request } = url.protocol === 'https:' ? https : http;
  const options = { headers, signal, agent: false, ...(isWebOnly && { lookup: lookupOnWeb }) } as const;
  return new Promise((resolve, reject) => {
    request(url, options).on('response', resolve).on('error', reject).end();
  });
}

async function pictureOf(response: IncomingMessage, limits: FetchLimits): Promise<Uint8Array> {
  const { statusCode: status = 0, headers } = response;
  if (status < 200 || status > 299) {
    response.destroy();
    throw new Refused({ kind: 'refused', status });
  }
  const bytes = await readBody(unfolded(response), limits.bytes);
  if (contentType(bytes) !== undefined) return bytes;
  throw new Refused({ kind: 'not-a-picture', announced: headers['content-type'] ?? '' });
}

const unfolders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unfolded(response: IncomingMessage): Readable {
  const unfolder = unfolders[response.headers['content-encoding'] ?? ''];
  // What goes wrong is met by whoever reads.
  return unfolder ? pipeline(response, unfolder(), () => undefined) : response;
}

/** A body may be longer than it says, or have no end, so what has come is what is counted. */
async function readBody(body: Readable, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > limit) throw new Refused({ kind: 'too-large', limit });
      pieces.push(piece);
    }
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : new Refused({ kind: 'interrupted' });
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function faultOf(thrown: unknown, overdue: AbortSignal, { time }: FetchLimits): PictureFault {
  if (overdue.aborted) return { kind: 'too-slow', seconds: time / 1000 };
  if (thrown instanceof Refused) return thrown.fault;
  if (thrown instanceof OnOwnNetwork) return { kind: 'own-network' };
  return {
    kind: 'unreachable',
    reason: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown),
  };
}
