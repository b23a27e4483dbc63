import type { Archive } from '../archive/archive.ts';
import type { ArticleSummary, Sort } from '../contract/archive-contract.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { printable } from './output.ts';
import { tellProblems, type PlainProblem } from './query-problems.ts';
import { upToDate, withArchive, type Session } from './session.ts';

/** Articles asked for at a time. */
const pageSize = 200;

export interface Found {
  readonly summary: ArticleSummary;
  /** The passage that answers the query; the beginning of the article where the query has no text. */
  readonly snippet: string;
}

/** The first `limit` articles that answer the query, in order. */
export async function* findArticles(
  { interrupted }: Session,
  archive: Archive,
  text: string,
  sort: Sort,
  limit: number,
): AsyncGenerator<Found> {
  const query = { text, typing: false };
  for (let offset = 0; offset < limit; offset += pageSize) {
    const page = await archive.queries.page(
      query,
      { sort, copies: 'apart' },
      offset,
      Math.min(pageSize, limit - offset),
      interrupted,
    );
    const snippets = await archive.queries.snippets(
      query,
      page.rows.map(({ id }) => id),
      interrupted,
    );
    const byId = new Map(snippets.map(snippet => [snippet.id, snippet.text]));
    for (const summary of page.rows) yield { summary, snippet: byId.get(summary.id) ?? summary.excerpt };
    if (offset + pageSize >= page.total) return;
  }
}

/** What scripts get of an article; absent facts are null. */
export function plainFacts({ summary, snippet }: Found) {
  const { id, path, title, date, section, tags, author } = summary;
  return {
    id,
    path,
    title,
    date: new Date(date.instant).toISOString(),
    section,
    tags,
    author: author ?? null,
    snippet,
  };
}

export interface SearchOptions {
  readonly folder: string;
  readonly query: string;
  readonly limit: number;
  readonly sort: Sort;
  readonly count: boolean;
  readonly json: boolean;
}

export async function search(session: Session, options: SearchOptions): Promise<number> {
  return withArchive(session, options.folder, async archive => {
    await upToDate(session, archive);
    const { query: text, limit, sort } = options;
    const query = { text, typing: false };
    const { total } = await archive.queries.count(query, session.interrupted);
    const problems = tellProblems(session, archive, text);
    if (options.count) {
      await session.output.line(
        options.json ? JSON.stringify({ query: text, problems, total }) : String(total),
      );
      return 0;
    }
    const found = findArticles(session, archive, text, sort, limit);
    if (options.json) {
      await writeJson(session, { query: text, problems, total }, found);
      return 0;
    }
    for await (const each of found) await session.output.line(lines(each));
    const shown = String(Math.min(limit, total));
    process.stderr.write(`${commandLineTexts[session.language].found(shown, String(total))}\n`);
    return 0;
  });
}

interface Asked {
  readonly query: string;
  readonly problems: readonly PlainProblem[];
  readonly total: number;
}

/** One object, an article a line: no string ever holds all of them. */
async function writeJson(
  { output }: Session,
  { query, problems, total }: Asked,
  articles: AsyncIterable<Found>,
): Promise<void> {
  await output.line(
    `{"query":${JSON.stringify(query)},"problems":${JSON.stringify(problems)},"total":${total},"articles":[`,
  );
  let separator = '';
  for await (const found of articles) {
    await output.line(separator + JSON.stringify(plainFacts(found)));
    separator = ',';
  }
  await output.line(']}');
}

function lines({ summary, snippet }: Found): string {
  const day = new Date(summary.date.instant).toISOString().slice(0, 10);
  const origin = [summary.author, summary.section.join('/')].filter(Boolean).join(' · ');
  return `${day}  ${summary.title}${origin && `  (${origin})`}\n    ${printable(summary.path)}\n    ${snippet}`;
}
