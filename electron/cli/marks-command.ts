import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CollectedArticle } from '../archive/marks/exchange/collect-marks.ts';
import { parseDocument } from '../archive/marks/exchange/marks-document.ts';
import { asCsv, asMarkdown, csvHead } from '../archive/marks/exchange/written-marks.ts';
import { archiveName } from '../base/archive-id.ts';
import { Failure } from '../base/failure.ts';
import { outsideArchive } from '../base/outside-archive.ts';
import { WholeFile } from '../base/whole-file.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';
import { archiveRoot, upToDate, withArchive, type Session } from './session.ts';
import type { Command } from './usage.ts';

type ExportMarks = Extract<Command, { readonly name: 'marks export' }>;
type ImportMarks = Extract<Command, { readonly name: 'marks import' }>;

/** Writes the marks of an archive into a file outside of it, which appears whole or not at all. */
export async function exportMarks(session: Session, { folder, format, out }: ExportMarks): Promise<number> {
  const root = await archiveRoot(folder);
  const path = await outsideArchive(root, out);
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    const articles: CollectedArticle[] = [];
    for await (const article of archive.marks.collect()) articles.push(article);
    const file = await WholeFile.create(path);
    try {
      if (format === 'json') {
        const document = archive.marks.document(archiveName(root), articles);
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
    const { integer } = numbersIn(session.language);
    const say = commandLineTexts[session.language];
    process.stderr.write(`${say.marksExported(integer(articles.length), path)}\n`);
    return 0;
  });
}

/** Puts the marks of a document to those of an archive; with `preview` it only tells what that would change. */
export async function importMarks(
  session: Session,
  { folder, file, preview, json }: ImportMarks,
): Promise<number> {
  const path = resolve(file);
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    throw new Failure('marks-unreadable', { path }, thrown);
  });
  const document = parseDocument(text, path);
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    const summary = await archive.marks.merge(document, preview);
    if (json) {
      await session.output.line(JSON.stringify(summary));
      return 0;
    }
    const { integer } = numbersIn(session.language);
    const say = commandLineTexts[session.language];
    const { articles, found, changed, read, starred, hidden, labelled, notes, highlights } = summary;
    const totals = { articles: integer(articles), found: integer(found), changed: integer(changed) };
    await session.output.line(say.merged(totals, preview));
    await session.output.line(
      say.mergedMarks({
        read: integer(read),
        starred: integer(starred),
        hidden: integer(hidden),
        labelled: integer(labelled),
        notes: integer(notes),
        highlights: integer(highlights),
      }),
    );
    return 0;
  });
}
