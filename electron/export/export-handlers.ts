import type { Archive } from '../archive/archive.ts';
import { readDocument } from '../archive/marks/exchange/read-document.ts';
import { writeMarks } from '../archive/marks/exchange/write-marks.ts';
import type { ExportContract, ExportProgress } from '../contract/export-contract.ts';
import type { Handlers } from '../wire/contract.ts';
import { withExporter, type ExporterPlace } from './exporter.ts';
import { writeArticles } from './write-articles.ts';

/** Answers the shell. Requests wait until the archive is open, and fail with what kept it from opening. */
export function exportHandlers(
  opened: Promise<Archive>,
  place: ExporterPlace,
  onProgress: (progress: ExportProgress) => void,
): Handlers<ExportContract> {
  return {
    write: async (order, signal) => writeArticles(await opened, place, order, onProgress, signal),
    text: async ({ id, form, language }, signal) => {
      const archive = await opened;
      const { path } = await archive.identify(id);
      return withExporter(place, archive.zone, exporter =>
        exporter.request('text', { path, form, language }, signal),
      );
    },
    page: async ({ id, language }, signal) => {
      const archive = await opened;
      const { path, title } = await archive.identify(id);
      const html = await withExporter(place, archive.zone, exporter =>
        exporter.request('page', { path, language }, signal),
      );
      return { html, title };
    },
    writeMarks: async ({ format, file }) => writeMarks((await opened).marks, place.root, format, file),
    previewMarks: async ({ file }, signal) => (await opened).marks.preview(await readDocument(file), signal),
    takeUpMarks: async ({ file }) => {
      const { samples: _, ...summary } = await (await opened).marks.takeUp(await readDocument(file));
      return summary;
    },
    identify: async ({ id }) => (await opened).identify(id),
    find: async (known, signal) => {
      const id = await (await opened).find(known, signal);
      return id === undefined ? null : { id };
    },
  };
}
