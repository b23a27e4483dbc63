import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { escapeUTF8 } from 'entities';
import { systemCode } from '../archive/walk.ts';
import { Failure } from '../base/failure.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { findArticles, plainFacts, type Found } from './search.ts';
import { archiveRoot, outsideArchive, upToDate, withArchive, type Session } from './session.ts';

export interface ExportOptions {
  readonly folder: string;
  readonly query: string;
  readonly format: 'csv' | 'json' | 'html';
  readonly out: string;
}

/** How a list of articles is written: before, each, between and after. */
interface Format {
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
  readonly row: (found: Found) => string;
}

/** Writes what the query finds, all of it, into a file outside the archive; the file appears whole or not at all. */
export async function exportArticles(
  session: Session,
  { folder, query, format, out }: ExportOptions,
): Promise<number> {
  const file = await outsideArchive(await archiveRoot(folder), out);
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    let count = 0;
    await writeWhole(file, async handle => {
      const { head, separator, tail, row } = formats[format](query);
      await handle.write(head);
      for await (const found of findArticles(session, archive, query, 'date', Infinity)) {
        await handle.write((count++ === 0 ? '' : separator) + row(found));
      }
      await handle.write(tail);
    });
    process.stderr.write(`${commandLineTexts[session.language].exported(String(count), file)}\n`);
    return 0;
  });
}

const formats: Readonly<Record<ExportOptions['format'], (query: string) => Format>> = {
  // The mark at the start is what makes spreadsheets read the file as UTF-8.
  csv: () => ({
    head: '\uFEFFpath,title,date,section,tags,author,snippet\r\n',
    separator: '\r\n',
    tail: '\r\n',
    row: found => {
      const { path, title, date, section, tags, author, snippet } = plainFacts(found);
      return [path, title, date, section.join('/'), tags.join('; '), author ?? '', snippet]
        .map(csvField)
        .join(',');
    },
  }),
  json: () => ({
    head: '[\n',
    separator: ',\n',
    tail: '\n]\n',
    row: found => JSON.stringify(plainFacts(found)),
  }),
  html: query => ({
    head: `<!doctype html>\n<html>\n<meta charset="utf-8">\n<title>${escapeUTF8(query || 'Broadsheet')}</title>\n<ol>\n`,
    separator: '\n',
    tail: '\n</ol>\n</html>\n',
    row: found => {
      const { path, title, date, section, author, snippet } = plainFacts(found);
      const origin = [date.slice(0, 10), author, section.join(' / '), path].filter(Boolean).join(' · ');
      return `<li><h2>${escapeUTF8(title)}</h2><p>${escapeUTF8(origin)}</p><p>${escapeUTF8(snippet)}</p></li>`;
    },
  }),
};

/** A leading sign or `=` would be run as a formula by a spreadsheet; an apostrophe keeps it text. */
function csvField(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function writeWhole(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    // Whatever else went wrong was not the file's fault.
    if (!(thrown instanceof Error) || !('syscall' in thrown)) throw thrown;
    throw new Failure('output-unwritable', { path: file, reason: systemCode(thrown) }, thrown);
  }
}
