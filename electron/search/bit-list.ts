import { ByteReader } from './bytes.ts';

/**
 * A list of articles alone, as a bit for each article from the first of the segment to the last of the list, lowest bit
 * first. Where more than one article in eight has the term, this is shorter than the gaps, of which each takes a byte at
 * least; so a list that has fewer bytes than articles is one of bits.
 */

/** The list with these gaps, each with its lowest bit set; undefined where it is as short as it is. */
export function bitListOf(articles: number, gaps: Uint8Array): Uint8Array | undefined {
  const reader = new ByteReader(gaps);
  const bits = new Uint8Array(articles - 1);
  for (let left = articles, article = -1; left > 0; left--) {
    article += 1 + (reader.varint() >>> 1);
    if (article >>> 3 >= bits.length) return undefined;
    bits[article >>> 3]! |= 1 << (article & 7);
    if (left === 1) return bits.subarray(0, (article >>> 3) + 1);
  }
  return undefined;
}

export const isBitList = (articles: number, bytes: Uint8Array): boolean => bytes.length < articles;

/** The first article from `from` on that a list of bits has; there is one. */
export function nextOfBits(bits: Uint8Array, from: number): number {
  let at = from >>> 3;
  let rest = (bits[at] ?? 0) >>> (from & 7);
  if (rest > 0) return from + lowestBit(rest);
  do rest = bits[++at] ?? 1;
  while (rest === 0);
  return at * 8 + lowestBit(rest);
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
