/** Worker thread: turns articles of one archive into what leaves the program. */
import { workerData } from 'node:worker_threads';
import { archiveOrigin } from '../article/allowed-html.ts';
import { readArticleFile } from '../archive/read-file.ts';
import { showArticle } from '../archive/show-article.ts';
import { parentPipe } from '../archive/thread-pipe.ts';
import { Failure } from '../base/failure.ts';
import { readPicture } from '../base/picture-file.ts';
import { PictureVault } from '../base/picture-vault.ts';
import { WholeFile } from '../base/whole-file.ts';
import type { ExportFormat } from '../contract/export-scope.ts';
import { serve } from '../wire/serve.ts';
import { assertNever } from '../base/assert-never.ts';
import { articleText } from './article-text.ts';
import { exporterContract } from './exporter-contract.ts';
import { EpubFile } from './file/epub-file.ts';
import type { ExportContext, ExportedArticle, ExportFile } from './file/export-file.ts';
import { HtmlFile, servedPictures } from './file/html-file.ts';
import { MarkdownFile } from './file/markdown-file.ts';
import { linkAddresses } from './markup/link-addresses.ts';
import { ZipWriter } from './file/zip-writer.ts';

export interface ExporterData {
  /** Real path of the archive. */
  readonly root: string;
  /** IANA zone that dates without one are local to. */
  readonly zone: string;
  /** The folder of the pictures of the web that are kept. */
  readonly pictures: string;
}

// The names of entries are kept until a ZIP archive is whole. Cut from a pool, each would hold the pool's other buffers in
// memory: some kilobytes an article.
Buffer.poolSize = 0;

const { root, zone, pictures } = workerData as ExporterData;
const vault = new PictureVault(pictures);
const picture = (address: string) =>
  address.startsWith(archiveOrigin) ? readPicture(address, root) : vault.picture(address);
/** Read, and to be written next. */
let next: ExportedArticle[] = [];
let begun: { readonly file: WholeFile; readonly document: ExportFile } | undefined;

async function read(path: string) {
  const reading = await readArticleFile(root, path, { zone, now: Date.now() });
  const exported: ExportedArticle = {
    article: reading.article,
    path,
    html: await showArticle(root, reading.article, path),
  };
  return { exported, text: reading.text };
}

function documentIn(file: WholeFile, format: ExportFormat, context: ExportContext): ExportFile {
  switch (format) {
    case 'html':
      return new HtmlFile(text => file.write(text), context);
    case 'markdown':
      return new MarkdownFile(new ZipWriter(file), context);
    case 'epub':
      return new EpubFile(new ZipWriter(file), context);
    default:
      return assertNever(format);
  }
}

function current() {
  if (!begun) throw new Failure('internal', { message: 'No file has been begun.' });
  return begun;
}

serve(exporterContract, parentPipe(), {
  async begin({ file: path, format, title, language }) {
    const file = await WholeFile.create(path);
    begun = { file, document: documentIn(file, format, { title, language, zone, picture }) };
    return null;
  },

  async read({ paths }, signal) {
    next = [];
    const addresses: (readonly string[] | null)[] = [];
    for (const path of paths) {
      if (signal.aborted) break;
      const article = await read(path).catch(unlessUnreadable);
      if (article) next.push(article.exported);
      addresses.push(article ? linkAddresses(article.exported.html) : null);
    }
    return addresses;
  },

  async add({ chapters }) {
    const { document } = current();
    for (const [at, exported] of next.entries()) {
      const chapter = chapters[at];
      if (chapter) await document.add(exported, { ...chapter, links: new Map(chapter.links) });
    }
    next = [];
    return null;
  },

  async finish() {
    const { document, file } = current();
    await document.finish();
    await file.finish();
    begun = undefined;
    return null;
  },

  async discard() {
    await begun?.file.discard();
    begun = undefined;
    return null;
  },

  async text({ path, form, language }) {
    const { exported, text } = await read(path);
    return articleText(exported, text, form, { language, zone, now: Date.now() });
  },

  async page({ path, language }) {
    const { exported } = await read(path);
    let html = '';
    const context = { title: exported.article.title, language, zone, picture };
    const page = new HtmlFile(text => Promise.resolve(void (html += text)), context, servedPictures(vault));
    await page.add(exported, { number: 1, links: new Map() });
    await page.finish();
    return html;
  },
});

/** A file that went away or changed since it was listed is left out, and counted by whoever asked. */
function unlessUnreadable(thrown: unknown): undefined {
  if (
    thrown instanceof Failure &&
    (thrown.code === 'article-missing' || thrown.code === 'article-unreadable')
  )
    return;
  throw thrown;
}
