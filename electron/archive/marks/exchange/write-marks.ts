import { archiveName } from '../../../base/archive-id.ts';
import { WholeFile } from '../../../base/whole-file.ts';
import { outsideArchive } from '../../../base/outside-archive.ts';
import type { MarksFormat } from '../../../contract/export-scope.ts';
import type { ArchiveMarks } from '../archive-marks.ts';
import type { CollectedArticle } from './collect-marks.ts';
import { asCsv, asMarkdown, csvHead } from './written-marks.ts';

/**
 * Writes the marks of the archive in `root` into a file outside of it, which appears whole or not at all. Resolves with
 * its path and the number of marked articles; rejects with `inside-archive` or `output-unwritable`.
 */
export async function writeMarks(
  marks: ArchiveMarks,
  root: string,
  format: MarksFormat,
  out: string,
): Promise<{ readonly file: string; readonly articles: number }> {
  const path = await outsideArchive(root, out);
  const articles: CollectedArticle[] = [];
  for await (const article of marks.collect()) articles.push(article);
  const file = await WholeFile.create(path);
  try {
    if (format === 'json') {
      const document = marks.document(archiveName(root), articles);
      await file.write(`${JSON.stringify(document, null, 2)}\n`);
    } else if (format === 'markdown') {
      const parts = articles.map(asMarkdown).filter(part => part !== '');
      await file.write(`${[`# ${archiveName(root)}`, ...parts].join('\n\n')}\n`);
    } else {
      // The mark at the start is what makes spreadsheets read the file as UTF-8.
      await file.write(`\uFEFF${[csvHead, ...articles.flatMap(asCsv)].join('\r\n')}\r\n`);
    }
    await file.finish();
  } catch (thrown) {
    await file.discard();
    throw thrown;
  }
  return { file: path, articles: articles.length };
}
