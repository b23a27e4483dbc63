/**
 * The only place of the program that asks the network, one picture at a time, and only when the reader has said so.
 * It is Node that asks: Chromium stays without a network, and Node has no cookies, no cache and no credentials.
 */
import { Failure } from '../../base/failure.ts';
import { contentType } from '../../base/picture-type.ts';
import type { PictureFault } from '../../contract/picture-contract.ts';
import { httpAddress, mayRedirect } from './web-address.ts';

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

/** The picture at `address`, or why there is none. Rejects with `cancelled` when `signal` fires, and never else. */
export async function fetchPicture(
  address: string,
  signal: AbortSignal,
  limits = fetchLimits,
): Promise<FetchedPicture> {
  const overdue = AbortSignal.timeout(limits.time);
  try {
    const response = await follow(address, limits, AbortSignal.any([signal, overdue]));
    return { kind: 'fetched', bytes: await pictureOf(response, limits) };
  } catch (thrown) {
    if (signal.aborted) throw new Failure('cancelled', {}, thrown);
    return { kind: 'failed', fault: faultOf(thrown, overdue, limits) };
  }
}

/** The answer at the end of the redirects; each step is judged before it is taken. */
async function follow(address: string, limits: FetchLimits, signal: AbortSignal): Promise<Response> {
  let url = httpAddress(address);
  if (!url) throw new Refused({ kind: 'address-refused' });
  for (let step = 0; step <= limits.redirects; step++) {
    const response = await fetch(url, {
      headers,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const location = response.headers.get('Location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next: URL | undefined = httpAddress(location, url);
    if (!next || !mayRedirect(url, next)) throw new Refused({ kind: 'redirect-refused', address: location });
    url = next;
  }
  throw new Refused({ kind: 'redirect-refused', address: url.href });
}

async function pictureOf(response: Response, limits: FetchLimits): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new Refused({ kind: 'refused', status: response.status });
  }
  const bytes = await readBody(response, limits.bytes);
  if (contentType(bytes) !== undefined) return bytes;
  throw new Refused({ kind: 'not-a-picture', announced: response.headers.get('Content-Type') ?? '' });
}

/** A body may be longer than it says, or have no end, so what has come is what is counted. */
async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new Refused({ kind: 'too-large', limit });
    }
    pieces.push(piece.value);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function faultOf(thrown: unknown, overdue: AbortSignal, { time }: FetchLimits): PictureFault {
  if (thrown instanceof Refused) return thrown.fault;
  if (overdue.aborted) return { kind: 'too-slow', seconds: time / 1000 };
  // Node says "fetch failed" before there is an answer, and "terminated" when it breaks off.
  if (thrown instanceof TypeError && thrown.message === 'terminated') return { kind: 'interrupted' };
  const cause: unknown = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return { kind: 'unreachable', reason };
}
