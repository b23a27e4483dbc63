import type { ArticleDate, DateDoubt, FileFacts, ReadingContext } from './article.ts';
import { singleLine } from '../base/plain-text.ts';
import { readDate } from './stated-date.ts';

const dayLength = 86_400_000;
/** Nothing in a news archive is older; a clock that was never set is. */
const oldest = Date.UTC(1800, 0, 1);

/** Dates as the article states them, best first. */
export interface StatedDates {
  readonly frontMatter: readonly string[];
  readonly page: readonly string[];
}

/**
 * The date that orders an article: the first that is stated and can be trusted, else one in the file's name, else
 * one in its folders, else its modification time. What was stated and not trusted is kept as a doubt.
 */
export function articleDate(stated: StatedDates, file: FileFacts, context: ReadingContext): ArticleDate {
  let doubt: ArticleDate['doubt'];
  const candidates = [
    ...stated.frontMatter.map(text => ({ text, source: 'front-matter' as const })),
    ...stated.page.map(text => ({ text, source: 'page' as const })),
  ];
  for (const { text, source } of candidates) {
    const read = judge(readDate(text, context.zone), context.now);
    if (typeof read === 'number') return { instant: read, source, ...(doubt && { doubt }) };
    doubt ??= { kind: read, stated: singleLine(text, 100) };
  }
  const fallback = { ...(doubt && { doubt }) };
  const named = firstTrusted([dateInName(file.path)], context);
  if (named !== undefined) return { instant: named, source: 'file-name', ...fallback };
  const placed = firstTrusted(datesInFolders(file.path), context) ?? instantInFolderMonth(file, context);
  if (placed !== undefined) return { instant: placed, source: 'path', ...fallback };
  return { instant: file.modified, source: 'modified', ...fallback };
}

function judge(instant: number | undefined, now: number): number | DateDoubt {
  if (instant === undefined) return 'unreadable';
  if (instant > now + dayLength) return 'future';
  return instant < oldest ? 'absurd' : instant;
}

function firstTrusted(written: readonly (string | undefined)[], context: ReadingContext): number | undefined {
  for (const text of written) {
    const read = text === undefined ? 'unreadable' : judge(readDate(text, context.zone), context.now);
    if (typeof read === 'number') return read;
  }
  return undefined;
}

const datePrefix = /^(\d{4})[-_.年]?(\d{2})[-_.月]?(\d{2})(?:日|(?!\d))/;

/** `20171030 …`, `2024-02-28-…`, as an ISO day. */
function dateInName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isoDay(datePrefix.exec(name));
}

/** `2024/02/28/` and `2024-02-28/` in the path, the innermost first. */
function datesInFolders(path: string): (string | undefined)[] {
  const folders = path.split('/').slice(0, -1);
  const found = folders.map((folder, index) =>
    isoDay(
      datePrefix.exec(folder) ??
        /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(folders.slice(index, index + 3).join('/')),
    ),
  );
  return found.reverse();
}

/**
 * The start of a month that the folders name: `2013/09/`, `2013-09/`, `201309/`. Where the file was last changed
 * within that month its own time says more, and this says nothing.
 */
function instantInFolderMonth(file: FileFacts, context: ReadingContext): number | undefined {
  const folders = file.path.split('/').slice(0, -1);
  for (let index = folders.length - 1; index >= 0; index--) {
    const [, year, month] =
      /^((?:19|20)\d\d)[-_.年]?(0?[1-9]|1[0-2])月?$/.exec(folders[index] ?? '') ??
      /^((?:19|20)\d\d)\/(0?[1-9]|1[0-2])$/.exec(folders.slice(index - 1, index + 1).join('/')) ??
      [];
    if (year === undefined || month === undefined) continue;
    const next = Number(month) === 12 ? `${Number(year) + 1}-1-1` : `${year}-${Number(month) + 1}-1`;
    const start = judge(readDate(`${year}-${month}-1`, context.zone), context.now);
    const end = readDate(next, context.zone) ?? Infinity;
    if (typeof start !== 'number') continue;
    return file.modified >= start && file.modified < end ? undefined : start;
  }
  return undefined;
}

function isoDay(match: RegExpExecArray | null): string | undefined {
  return match ? `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}` : undefined;
}

/** A file's base name without extension and date prefix; all of it where nothing else would be left. */
export function nameWithoutDate(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{2,8}$/i, '');
  const rest = name.replace(datePrefix, '').replace(/^[-_.\s]+/, '');
  return rest === '' ? name : rest;
}
