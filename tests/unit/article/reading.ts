import type { Article, FileFacts, Reading, ReadingContext } from '../../../electron/article/article.ts';
import { readArticle } from '../../../electron/article/read-article.ts';

export const context: ReadingContext = { zone: 'Asia/Shanghai', now: Date.UTC(2024, 5, 1) };
export const modified = Date.UTC(2020, 0, 2, 3, 4, 5);

export function read(content: string | Uint8Array, path = 'news/source/name.md'): Reading {
  const file: FileFacts = { path, modified };
  return readArticle(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    file,
    context,
  );
}

/** The reading of a file that is an article, repaired or not. */
export function readGood(
  content: string | Uint8Array,
  path?: string,
): Extract<Reading, { article: Article }> {
  const reading = read(content, path);
  if (!('article' in reading)) throw new Error(`not an article: ${JSON.stringify(reading)}`);
  return reading;
}

export function codes(reading: Reading): readonly string[] {
  return reading.remarks.map(remark => remark.code);
}

export function lines(...all: readonly string[]): string {
  return all.join('\n') + '\n';
}
