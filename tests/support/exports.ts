/** Articles written out by the engine as the program does it, for tests to look into the files. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { join, resolve } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import type { ExportFormat, ExportScope } from '../../electron/contract/export-scope.ts';
import { writeArticles } from '../../electron/export/write-articles.ts';
import { outFolder, temporaryFolder, zone } from './archive.ts';
import { openArchives } from './open-archives.ts';

export const sample = resolve('resources/sample');
export const everything = {
  kind: 'result',
  query: { text: '', typing: false },
  order: { sort: 'date', copies: 'apart' },
} as const satisfies ExportScope;
const { opened } = openArchives();

export async function indexed(root: string): Promise<Archive> {
  const archive = await opened(root, temporaryFolder('data'));
  await archive.reconcile();
  return archive;
}

interface Options {
  readonly scope?: ExportScope;
  readonly file?: string;
  readonly signal?: AbortSignal;
  /** The folder of kept pictures. */
  readonly pictures?: string;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Writes into a new folder unless told otherwise, and resolves with the file. */
export async function exported(
  archive: Archive,
  root: string,
  format: ExportFormat,
  options: Options = {},
): Promise<string> {
  const {
    scope = everything,
    file = join(temporaryFolder('export'), 'out'),
    pictures = temporaryFolder('pictures'),
    onProgress = () => undefined,
  } = options;
  const place = { thread: threadFilesIn(outFolder).exporter, root, zone, pictures };
  const order = { scope, format, file, title: 'Title & more', language: 'en' } as const;
  await writeArticles(archive, place, order, onProgress, options.signal ?? new AbortController().signal);
  return file;
}

/** What a validator has to say of a book. */
export async function complaints(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages.map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`);
}
