/** Real archives in temporary folders, and the real engine on them. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Archive } from '../../electron/archive/archive.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';

export const outFolder = resolve('out');
export const zone = 'Asia/Shanghai';

export const temporaryFolder = (name: string): string =>
  realpathSync(mkdtempSync(join(tmpdir(), `broadsheet-${name}-`)));

export function write(root: string, path: string, content: string | Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

export interface Written {
  readonly title: string;
  readonly categories?: readonly string[];
  readonly author?: string;
  readonly date?: string;
  readonly body?: string;
}

/** An article in the shape that feed generators write: a blank line, a template's front matter, an HTML body. */
export function articleFile({
  title,
  categories = [],
  author = '',
  date = '2022-01-24 13:20:27',
  body = '',
}: Written): string {
  const list = categories.map(category => ` - ${category}\n`).join('');
  return `\n---\ntitle: '${title}'\ncategories: \n${list}author: ${author}\ndate: ${date}\n---\n\n<div>\n<p>　　${body}</p>\n</div>\n`;
}

/** A new archive holding `files`: contents by path. */
export function makeArchive(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = temporaryFolder('archive');
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return root;
}

export const openArchive = (root: string, data: string, marks = join(data, 'marks')): Promise<Archive> =>
  Archive.open({ root, data, marks, zone, threads: threadFilesIn(outFolder) });

const never = new AbortController().signal;

/** Every article the query finds, as the list shows it. */
export async function list(archive: Archive, text = '', sort: 'date' | 'relevance' = 'date') {
  const page = await archive.queries.page({ text, typing: false }, { sort, copies: 'apart' }, 0, 500, never);
  return page.rows;
}

export async function pathsOf(archive: Archive, text = ''): Promise<string[]> {
  return (await list(archive, text)).map(({ path }) => path).sort();
}

export async function differences(archive: Archive): Promise<string[]> {
  const found = [];
  for await (const { path, kind } of archive.verify(never)) found.push(`${path}: ${kind}`);
  return found;
}

/** Resolves when `wanted` holds; asks again with each status of the archive, and rejects after `milliseconds`. */
export async function eventually(
  wanted: () => Promise<boolean> | boolean,
  milliseconds = 20_000,
): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await wanted())) {
    if (performance.now() > deadline)
      throw new Error(`Still not so after ${milliseconds} ms: ${wanted.toString()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
