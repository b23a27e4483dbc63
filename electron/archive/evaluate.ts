/**
 * Runs a query over catalogue and full-text index. Text is asked of the index and streams in newest first; fields
 * are tests on the catalogue's columns; a mixture the index cannot express becomes a test on a set of ids.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertNever } from '../base/assert-never.ts';
import { Failure } from '../base/failure.ts';
import type { Sort } from '../contract/archive-contract.ts';
import { matchExpression } from '../search/match-expression.ts';
import type { Query } from '../search/query.ts';
import { idOf, rowidOf } from '../search/rowid.ts';
import type { ArchiveIndex } from './archive-index.ts';
import type { Calendar } from './calendar.ts';
import { fieldTest, type Test } from './field-test.ts';

export interface Searchable {
  readonly index: ArchiveIndex;
  readonly calendar: Calendar;
}

/** Rows between two looks at the clock, and the time after which others get a turn. */
const rowsBetweenLooks = 256;
const turnMs = 6;

/**
 * Calls `found` with ids of listed articles, in order: newest first, or by relevance where the query has text and
 * `sort` asks for it. Gives way to other requests every few milliseconds; rejects with `cancelled` when the signal
 * fires.
 */
export async function evaluate(
  query: Query,
  sort: Sort,
  archive: Searchable,
  found: (id: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { catalogue, text } = archive.index;
  const { match, tests } = await plan(query, archive, signal);
  const accepts = (id: number) => tests.every(test => test(id));
  if (match === undefined) {
    return inTurns(catalogue.newestFirst(), id => accepts(id) && found(id), signal);
  }
  // A row that the catalogue does not know by this date is one the writer is about to replace or has just added.
  const current = (rowid: number) => {
    const id = idOf(rowid);
    return catalogue.isListed(id) && rowidOf(catalogue.instantOf(id), id) === rowid && accepts(id);
  };
  if (sort === 'date') {
    return inTurns(text.newestFirst(match), rowid => current(rowid) && found(idOf(rowid)), signal);
  }
  const ranked: { readonly rowid: number; readonly score: number }[] = [];
  await inTurns(text.ranked(match), row => current(row.rowid) && ranked.push(row), signal);
  ranked.sort((a, b) => b.score - a.score || b.rowid - a.rowid);
  for (const { rowid } of ranked) found(idOf(rowid));
}

interface Plan {
  /** One expression for all of the text that every result must hold; absent where there is none. */
  readonly match: string | undefined;
  readonly tests: readonly Test[];
}

async function plan(query: Query, archive: Searchable, signal: AbortSignal): Promise<Plan> {
  const parts = query.kind === 'and' ? query.parts : [query];
  const required: string[] = [];
  const excluded: string[] = [];
  const tests: Test[] = [];
  for (const part of parts) {
    const expression = textExpression(part);
    const negated = part.kind === 'not' ? textExpression(part.part) : undefined;
    if (expression !== undefined) required.push(expression);
    else if (negated !== undefined) excluded.push(negated);
    else if (part.kind !== 'all') tests.push(await testFor(part, archive, signal));
  }
  if (required.length > 0) {
    const match = [required.join(' AND '), ...excluded].map(each => `(${each})`).join(' NOT ');
    return { match, tests };
  }
  for (const expression of excluded) tests.push(not(await idsMatching(expression, archive, signal)));
  return { match: undefined, tests };
}

/** The expression of a subtree that is nothing but text looked for; undefined for any other. */
function textExpression(query: Query): string | undefined {
  switch (query.kind) {
    case 'text':
      return matchExpression(query);
    case 'and':
    case 'or': {
      const parts = query.parts.map(textExpression);
      if (parts.includes(undefined)) return undefined;
      return `(${parts.join(query.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'all':
    case 'not':
    case 'tag':
    case 'source':
    case 'section':
    case 'date':
      return undefined;
    default:
      return assertNever(query);
  }
}

async function testFor(query: Query, archive: Searchable, signal: AbortSignal): Promise<Test> {
  const expression = textExpression(query);
  if (expression !== undefined) return idsMatching(expression, archive, signal);
  switch (query.kind) {
    case 'all':
    case 'text':
      return () => true;
    case 'not':
      return not(await testFor(query.part, archive, signal));
    case 'and':
    case 'or': {
      const tests: Test[] = [];
      for (const part of query.parts) tests.push(await testFor(part, archive, signal));
      return query.kind === 'and' ? id => tests.every(test => test(id)) : id => tests.some(test => test(id));
    }
    case 'tag':
    case 'source':
    case 'section':
    case 'date':
      return fieldTest(query, archive.index.catalogue, archive.calendar);
    default:
      return assertNever(query);
  }
}

const not =
  (test: Test): Test =>
  id =>
    !test(id);

async function idsMatching(expression: string, archive: Searchable, signal: AbortSignal): Promise<Test> {
  const { catalogue, text } = archive.index;
  const ids = new Set<number>();
  await inTurns(
    text.newestFirst(expression),
    rowid => {
      const id = idOf(rowid);
      if (catalogue.isListed(id) && rowidOf(catalogue.instantOf(id), id) === rowid) ids.add(id);
    },
    signal,
  );
  return id => ids.has(id);
}

async function inTurns<Row>(
  rows: Iterable<Row>,
  visit: (row: Row) => unknown,
  signal: AbortSignal,
): Promise<void> {
  let turnStarted = performance.now();
  let untilLook = rowsBetweenLooks;
  for (const row of rows) {
    visit(row);
    if (--untilLook > 0) continue;
    untilLook = rowsBetweenLooks;
    if (performance.now() - turnStarted < turnMs) continue;
    await nextTurn();
    if (signal.aborted) throw new Failure('cancelled');
    turnStarted = performance.now();
  }
}
