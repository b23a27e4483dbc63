import { crc32 } from 'node:zlib';
import { linkNames } from '../article/link-name.ts';
import type { FileRecord } from './record.ts';

/** A title, a file's name, a slug and an address: more names no article has. */
export const wordsInNames = 4;

/**
 * Stands for a name in memory. Different names may share a hash: whoever finds an article by one reads its record to
 * see. Never 0, which stands for no name.
 */
export const hashOfName = (name: string): number => crc32(name.toWellFormed()) || 1;

/** Of the names by which links may call an article; none for a file that is none. */
export function hashesOfNames({ path, article }: Pick<FileRecord, 'path' | 'article'>): readonly number[] {
  return article ? linkNames(article, path).map(hashOfName) : [];
}
