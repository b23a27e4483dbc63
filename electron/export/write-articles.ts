import type { Archive } from '../archive/archive.ts';
import { Failure } from '../base/failure.ts';
import { outsideArchive } from '../base/outside-archive.ts';
import type { Exported, ExportProgress } from '../contract/export-contract.ts';
import type { ExportFormat, ExportScope } from '../contract/export-scope.ts';
import type { Language } from '../contract/host-contract.ts';
import { Chapters } from './chapters.ts';
import { articlesInRequest } from './exporter-contract.ts';
import { withExporter, type ExporterPlace } from './exporter.ts';

export interface ExportOrder {
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  /** Where the file goes. */
  readonly file: string;
  /** Of the document. */
  readonly title: string;
  readonly language: Language;
}

/**
 * Writes articles into one file outside the archive, which appears whole or not at all. Rejects with `inside-archive`,
 * `output-unwritable`, `nothing-to-export`, or `cancelled` when `signal` fires.
 */
export async function writeArticles(
  archive: Archive,
  place: ExporterPlace,
  { scope, format, file: path, title, language }: ExportOrder,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const file = await outsideArchive(place.root, path);
  const ids = await idsOf(archive, scope, signal);
  if (ids.length === 0) throw new Failure('nothing-to-export');
  return withExporter(place, archive.zone, async exporter => {
    try {
      // Waited for in any case: what is not there yet could not be discarded.
      await exporter.request('begin', { file, format, title, language });
      const chapters = new Chapters(archive, ids);
      let articles = 0;
      for (let done = 0; done < ids.length; done += articlesInRequest) {
        onProgress({ done, total: ids.length });
        const some = await chapters.of(ids.slice(done, done + articlesInRequest));
        const read = await exporter.request('read', { paths: some.map(({ path }) => path) }, signal);
        const linked = [];
        for (const [at, chapter] of some.entries()) {
          const addresses = read[at];
          if (addresses) linked.push(await chapters.link(chapter, addresses, signal));
        }
        articles += linked.length;
        await exporter.request('add', { chapters: linked }, signal);
      }
      onProgress({ done: ids.length, total: ids.length });
      if (articles === 0) throw new Failure('nothing-to-export');
      await exporter.request('finish', {}, signal);
      return { articles, leftOut: ids.length - articles };
    } catch (thrown) {
      await exporter.request('discard', {}).catch(() => undefined);
      throw thrown;
    }
  });
}

/** Once and for all: what is found meanwhile does not shift what is being written. */
async function idsOf(archive: Archive, scope: ExportScope, signal: AbortSignal): Promise<readonly number[]> {
  if (scope.kind === 'articles') return scope.ids;
  return archive.queries.ids(scope, signal);
}
