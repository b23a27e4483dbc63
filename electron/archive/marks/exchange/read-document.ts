import { readFile } from 'node:fs/promises';
import { Failure } from '../../../base/failure.ts';
import { parseDocument, type MarksDocument } from './marks-document.ts';

/** The document of marks in a file. Rejects with `marks-unreadable` or `marks-newer`. */
export async function readDocument(path: string): Promise<MarksDocument> {
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    throw new Failure('marks-unreadable', { path }, thrown);
  });
  return parseDocument(text, path);
}
