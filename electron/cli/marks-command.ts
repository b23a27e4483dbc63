import { resolve } from 'node:path';
import { readDocument } from '../archive/marks/exchange/read-document.ts';
import { writeMarks } from '../archive/marks/exchange/write-marks.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';
import { archiveRoot, upToDate, withArchive, type Session } from './session.ts';
import type { Command } from './usage.ts';

type ExportMarks = Extract<Command, { readonly name: 'marks export' }>;
type ImportMarks = Extract<Command, { readonly name: 'marks import' }>;

/** Writes the marks of an archive into a file outside of it. */
export async function exportMarks(session: Session, { folder, format, out }: ExportMarks): Promise<number> {
  const root = await archiveRoot(folder);
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    const { file, articles } = await writeMarks(archive.marks, root, format, out);
    const { integer } = numbersIn(session.language);
    const say = commandLineTexts[session.language];
    process.stderr.write(`${say.marksExported(integer(articles), file)}\n`);
    return 0;
  });
}

/** Puts the marks of a document to those of an archive; with `preview` it only tells what that would change. */
export async function importMarks(
  session: Session,
  { folder, file, preview, json }: ImportMarks,
): Promise<number> {
  const document = await readDocument(resolve(file));
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    const { samples: _, ...summary } = preview
      ? await archive.marks.preview(document, session.interrupted)
      : await archive.marks.takeUp(document);
    if (json) {
      await session.output.line(JSON.stringify(summary));
      return 0;
    }
    const { integer } = numbersIn(session.language);
    const say = commandLineTexts[session.language];
    const { articles, found, changed, read, starred, hidden, labelled, notes, highlights, searches } =
      summary;
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
        searches: integer(searches),
      }),
    );
    return 0;
  });
}
