/** Worker thread: reads files of one archive and turns them into articles. */
import { workerData } from 'node:worker_threads';
import type { ReadingContext } from '../article/article.ts';
import { writtenLanguage } from '../article/han-script.ts';
import { remotePicturesIn } from '../article/remote-pictures.ts';
import { renderArticle } from '../article/render.ts';
import { eastAsianCharacters } from '../article/text-figures.ts';
import { sketchOf } from '../article/sketch.ts';
import { fold } from '../search/fold.ts';
import { parseQuery } from '../search/parse-query.ts';
import { makeSnippet } from '../search/snippet.ts';
import { serve } from '../wire/serve.ts';
import { findPicture, placedLead } from './find-picture.ts';
import { readArticleFile, readFile } from './read-file.ts';
import { readerContract, type ReadFile } from './reader-contract.ts';
import { showArticle } from './show-article.ts';
import { parentPipe } from './thread-pipe.ts';

export interface ReaderData {
  readonly root: string;
  readonly zone: string;
}

/** Enough to keep a disk busy; the bytes of so many files of the largest size are 64 MB. */
const readsAtOnce = 8;
/** About 120 characters: two lines of the list. */
const snippetLength = 120;

const { root, zone } = workerData as ReaderData;
const context = (): ReadingContext => ({ zone, now: Date.now() });

async function readForIndex(path: string): Promise<ReadFile> {
  const read = await readFile(root, path, context());
  if ('remark' in read) return { path, outcome: 'unreadable', remarks: [read.remark] };
  const { reading, fingerprint } = read;
  const common = { path, fingerprint, ...(read.hash !== undefined && { hash: read.hash }) };
  if (!('article' in reading)) return { ...common, ...reading };
  const { body: _, ...facts } = reading.article;
  const missing = await someAreMissing(path, reading.localPictures);
  const article = {
    ...facts,
    ...(await placedLead(root, path, facts.image)),
    ...(missing && { images: 'missing' as const }),
  };
  const text = { path: fold(path), title: fold(reading.text.title), body: fold(reading.text.body) };
  const sketch = sketchOf(text.body);
  return {
    ...common,
    hash: read.hash ?? '',
    outcome: reading.outcome,
    encoding: reading.encoding,
    remarks: reading.remarks,
    article,
    text,
    ...(sketch && { sketch }),
  };
}

/** Reads wait for the disk together while one file after the other is parsed. */
async function readAll(paths: readonly string[]): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  const waiting = paths.entries();
  const lane = async () => {
    for (const [place, path] of waiting) read[place] = await readForIndex(path);
  };
  await Promise.all(Array.from({ length: readsAtOnce }, lane));
  return read;
}

/** Pictures are few and articles many, and most articles of a folder show the same ones. */
const knownPictures = new Set<string>();
const picturesRemembered = 4096;

async function someAreMissing(path: string, pictures: readonly string[]): Promise<boolean> {
  for (const picture of pictures) {
    if (knownPictures.has(picture)) continue;
    const found = await findPicture(root, path, picture);
    if (found === undefined) return true;
    if (knownPictures.size >= picturesRemembered) knownPictures.clear();
    // One that is missing may come; one that is there is looked at once.
    if (found === picture) knownPictures.add(picture);
  }
  return false;
}

async function textOf(path: string): Promise<{ title: string; body: string } | null> {
  const read = await readFile(root, path, context());
  return 'reading' in read && 'text' in read.reading ? read.reading.text : null;
}

serve(readerContract, parentPipe(), {
  read: ({ paths }) => readAll(paths),

  async open({ path }) {
    const { article, text, encoding, remarks } = await readArticleFile(root, path, context());
    return {
      article: {
        ...article,
        ...(await placedLead(root, path, article.image)),
        ...writtenLanguage(article.language, text.body),
      },
      encoding,
      remarks,
      html: await showArticle(root, article, path),
      eastAsianCharacters: eastAsianCharacters(text.body),
    };
  },

  text: ({ path }) => textOf(path),

  note: ({ path, text }) => showArticle(root, { kind: 'markdown', body: text }, path),

  async remotePictures({ paths }, signal) {
    const found = [];
    for (const path of paths) {
      if (signal.aborted) break;
      const reading = await readArticleFile(root, path, context()).catch(() => undefined);
      if (!reading) continue;
      const { image } = reading.article;
      found.push(...remotePicturesIn(image, renderArticle(reading.article, path)));
    }
    return [...new Set(found)];
  },

  async snippets({ query: { text, typing }, files }, signal) {
    const { query } = parseQuery(text, typing);
    const snippets = [];
    for (const { id, path } of files) {
      if (signal.aborted) break;
      const visible = await textOf(path);
      if (visible) snippets.push({ id, ...makeSnippet(visible.body, query, snippetLength) });
    }
    return snippets;
  },
});
