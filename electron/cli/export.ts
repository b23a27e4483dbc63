import type { Archive } from '../archive/archive.ts';
import { threadFilesIn } from '../archive/threads.ts';
import { archiveName } from '../base/archive-id.ts';
import { outsideArchive } from '../base/outside-archive.ts';
import { vaultFolder } from '../base/picture-vault.ts';
import { exportFormats, type ExportFormat } from '../contract/export-scope.ts';
import { writeArticles, type ExportOrder } from '../export/write-articles.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';
import { writeList, type ListFormat } from './list-file.ts';
import { progressLine } from './progress-line.ts';
import { tellProblems } from './query-problems.ts';
import { findArticles } from './search.ts';
import { archiveRoot, upToDate, withArchive, type Session } from './session.ts';

/** A list of what was found, or the articles themselves. */
export type FileFormat = ListFormat | ExportFormat;

export interface ExportOptions {
  readonly folder: string;
  readonly query: string;
  readonly format: FileFormat;
  readonly out: string;
}

/** Writes what the query finds, all of it, into a file outside the archive; the file appears whole or not at all. */
export async function exportArticles(
  session: Session,
  { folder, query, format, out }: ExportOptions,
): Promise<number> {
  const { language } = session;
  const root = await archiveRoot(folder);
  const file = await outsideArchive(root, out);
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    tellProblems(session, archive, query);
    const count = isDocument(format)
      ? await writeDocument(session, archive, root, {
          scope: {
            kind: 'result',
            query: { text: query, typing: false },
            order: { sort: 'date', copies: 'apart' },
          },
          format,
          file,
          title: query === '' ? archiveName(root) : query,
          language,
        })
      : await writeList(findArticles(session, archive, query, 'date', Infinity), format, file);
    const { integer } = numbersIn(language);
    process.stderr.write(`${commandLineTexts[language].exported(integer(count), file)}\n`);
    return 0;
  });
}

const isDocument = (format: FileFormat): format is ExportFormat =>
  exportFormats.some(known => known === format);

async function writeDocument(
  { out, userData, language, interrupted }: Session,
  archive: Archive,
  root: string,
  order: ExportOrder,
): Promise<number> {
  const { integer } = numbersIn(language);
  const line = progressLine();
  const pictures = vaultFolder(userData);
  const place = { thread: threadFilesIn(out).exporter, root, pictures };
  try {
    const { articles } = await writeArticles(
      archive,
      place,
      order,
      ({ done, total }) =>
        line.show(commandLineTexts[language].exporting(integer(done), integer(total)), done / total),
      interrupted,
    );
    return articles;
  } finally {
    line.end();
  }
}
