import { hash } from 'node:crypto';
import { wordsFromHex } from './hexadecimal.ts';

export const wordsInDigest = 4;

/**
 * Stands for a path in memory: the first 128 bits of its SHA-256, as four 32-bit numbers.
 *
 * A path is looked up without its string at hand to compare with, so two paths with one digest would be one file
 * to the catalogue. Hence a cryptographic digest of this length: among a million paths the odds of any pair are
 * 10^12 / 2^129, about 1 in 10^27, and nobody can make up file names to hide one behind the other.
 *
 * The JSON form is digested because it keeps apart the lone surrogates that UTF-8 makes equal.
 */
export function digestOfPath(path: string): Uint32Array {
  return wordsFromHex(hash('sha256', JSON.stringify(path), 'hex'), new Uint32Array(wordsInDigest));
}
