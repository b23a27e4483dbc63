/** What a window asks of an archive about many articles: pages, counts, facets, timeline. */
import type { IdSet } from '../base/id-set.ts';
import { Failure } from '../base/failure.ts';
import type {
  ArticleSummary,
  Completion,
  DayRange,
  Explanation,
  Facets,
  FoundName,
  LedgerPage,
  NameField,
  Order,
  Outcome,
  Page,
  QueryInput,
  RowRange,
  Snippet,
  TextRange,
  Timeline,
  TopNames,
} from '../contract/archive-contract.ts';
import type { FileRecord } from '../catalogue/record.ts';
import { findMatches } from '../search/highlights.ts';
import { parseQuery } from '../search/parse-query.ts';
import { printQuery } from '../search/print-query.ts';
import type { Query } from '../search/query.ts';
import { complete } from './complete.ts';
import type { Copies } from './copies.ts';
import { countDays, type DayCounts } from './day-counts.ts';
import { findable, type Searchable } from './evaluate.ts';
import { countFacets, findNames } from './facets.ts';
import type { Shelf } from './frequent-names.ts';
import { lookUpNames, lookUpTitles, titleQuery } from './look-up.ts';
import { prepareLookUp } from './prepare-look-up.ts';
import { readLedger } from './read-ledger.ts';
import type { ReaderPool } from './reader-pool.ts';
import { Results, type Result } from './result.ts';
import type { RowIds } from './row-ids.ts';
import { summarise } from './summary.ts';
import { inTurns } from './turns.ts';
import { makeTimeline, type TimelineUnit } from './timeline.ts';

/** The result that has this number, or the one that answers the query now. */
interface AskedResult {
  readonly query: QueryInput;
  readonly order: Order;
  readonly result?: number | undefined;
}

export class Queries {
  readonly #archive: Searchable;
  readonly #readers: ReaderPool;
  readonly #onDamage: (path?: string) => void;
  readonly #results: Results;
  #volume: { readonly of: IdSet; readonly version: number; readonly counts: DayCounts } | undefined;

  /**
   * `readers` are kept free for these questions, whatever the indexing readers do. `onDamage` is called when stored
   * strings, or a file of the full-text index, turn out to be damaged and have to be made anew.
   */
  constructor(archive: Searchable, copies: Copies, readers: ReaderPool, onDamage: (path?: string) => void) {
    this.#archive = archive;
    this.#readers = readers;
    this.#onDamage = onDamage;
    this.#results = new Results(archive, copies);
  }

  async page(
    query: QueryInput,
    order: Order,
    offset: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<Page> {
    const result = this.#results.of(query, offset === 0);
    const listing = await this.#repairing(result.listing(order, signal));
    const ids = [...listing.ids.slice(offset, offset + limit)];
    const records = await this.#records(ids);
    const rows = records.flatMap((record, place) => {
      const id = ids[place];
      if (id === undefined) return [];
      const copies = listing.copiesOf(id);
      const relevance = listing.ranking?.relevanceOf(id);
      return summarise(id, record, result.query).map(row => ({
        ...row,
        ...(copies > 1 && { copies }),
        ...(relevance && { relevance }),
      }));
    });
    const { problems, version } = result;
    const articles = (await result.ids(signal)).size;
    return { rows, offset, total: listing.ids.length, articles, problems, version, result: result.number };
  }

  /** The articles of a result, in order: all of them, or those that these rows show. Rejects with `list-changed`. */
  async ids(
    { query, order, result, rows }: AskedResult & { readonly rows?: readonly RowRange[] | undefined },
    signal: AbortSignal,
  ): Promise<readonly number[]> {
    const { ids } = await this.#repairing(this.#resultOf(query, result).listing(order, signal));
    return rows ? idsIn(rows, ids) : [...ids.all()];
  }

  /** The articles in these rows, with the copies that they stand for. Rejects with `list-changed`. */
  async idsOfRows(
    { query, order, result, rows }: AskedResult & { readonly rows: readonly RowRange[] },
    signal: AbortSignal,
  ): Promise<Iterable<number>> {
    const of = this.#resultOf(query, result);
    const listing = await this.#repairing(of.listing(order, signal));
    if (rows.some(({ from, to }) => from === 0 && to >= listing.ids.length)) return of.ids(signal);
    return listing.articlesOf(idsIn(rows, listing.ids));
  }

  /** Where the files of these articles are, and what they are called; those that are gone are left out. */
  async titles(
    ids: readonly number[],
  ): Promise<readonly { readonly id: number; readonly path: string; readonly title: string }[]> {
    const records = await this.#records(ids);
    return ids.flatMap((id, at) => {
      const record = records[at];
      return record?.article ? [{ id, path: record.path, title: record.article.title }] : [];
    });
  }

  async count(query: QueryInput, signal: AbortSignal): Promise<{ total: number; version: number }> {
    const result = this.#results.of(query);
    const { size } = await this.#repairing(result.ids(signal));
    return { total: size, version: result.version };
  }

  async facets(query: QueryInput, signal: AbortSignal): Promise<Facets> {
    const { index, calendar } = this.#archive;
    const result = this.#results.of(query);
    const ids = await this.#repairing(result.ids(signal));
    return countFacets(ids, result.query, index.catalogue, calendar, signal);
  }

  async names(
    query: QueryInput,
    field: NameField,
    text: string,
    limit: number,
    signal: AbortSignal,
  ): Promise<TopNames> {
    return findNames(
      await this.#ids(query, signal),
      field,
      text,
      limit,
      this.#archive.index.catalogue,
      signal,
    );
  }

  async timeline(
    query: QueryInput,
    unit: TimelineUnit | 'auto',
    days: DayRange | undefined,
    signal: AbortSignal,
  ): Promise<Timeline> {
    const { index, calendar } = this.#archive;
    const result = this.#results.of(query);
    const ids = await this.#repairing(result.ids(signal));
    const wanted = await countDays(ids, index.catalogue, calendar, signal);
    return makeTimeline(wanted, await this.#volumeFor(result.query, signal), unit, days);
  }

  async locate(
    query: QueryInput,
    order: Order,
    id: number,
    signal: AbortSignal,
  ): Promise<{ offset: number | null }> {
    const { ids } = await this.#repairing(this.#results.of(query).listing(order, signal));
    const offset = ids.all().indexOf(id);
    return { offset: offset < 0 ? null : offset };
  }

  explain({ text, typing }: QueryInput): Explanation {
    const { query, problems } = parseQuery(text, typing);
    return { query, problems, printed: printQuery(query) };
  }

  complete(text: string, place: number): readonly Completion[] {
    return complete(text, place, this.#shelf, Date.now());
  }

  async prepareLookUp(signal: AbortSignal): Promise<null> {
    await this.#archive.marks.opened();
    await prepareLookUp(this.#shelf, signal);
    return null;
  }

  async lookUp(
    text: string,
    limit: number,
    signal: AbortSignal,
  ): Promise<{ names: readonly FoundName[]; titles: readonly ArticleSummary[] }> {
    await this.#archive.marks.opened();
    const names = await lookUpNames(text, limit, this.#shelf);
    const ids = await this.#repairing(inTurns(lookUpTitles(text, limit, this.#archive), signal));
    const records = await this.#records(ids);
    const query = titleQuery(text) ?? { kind: 'all' };
    return { names, titles: ids.flatMap((id, place) => summarise(id, records[place], query)) };
  }

  async snippets(
    query: QueryInput,
    ids: readonly number[],
    signal: AbortSignal,
  ): Promise<readonly Snippet[]> {
    const files = (await this.titles(ids)).map(({ id, path }) => ({ id, path }));
    return this.#readers.request('snippets', { query, files }, signal);
  }

  /** The addresses of the pictures of the web in these articles, each once. */
  async remotePictures(ids: readonly number[], signal: AbortSignal): Promise<readonly string[]> {
    const paths = (await this.titles(ids)).map(({ path }) => path);
    return this.#readers.request('remotePictures', { paths }, signal);
  }

  matches({ text, typing }: QueryInput, texts: readonly string[]): readonly (readonly TextRange[])[] {
    const { query } = parseQuery(text, typing);
    return texts.map(each => findMatches(each, query, 'body'));
  }

  ledger(offset: number, limit: number, outcomes: readonly Outcome[]): Promise<LedgerPage> {
    const { catalogue } = this.#archive.index;
    return readLedger(catalogue, ids => this.#records(ids), offset, limit, outcomes);
  }

  get #shelf(): Shelf {
    const { index, calendar, marks } = this.#archive;
    return { catalogue: index.catalogue, calendar, visible: marks.visible, labels: () => marks.labels() };
  }

  /** The articles by day that a result is among. Counted again only when they are others. */
  async #volumeFor(query: Query, signal: AbortSignal): Promise<DayCounts> {
    const { catalogue } = this.#archive.index;
    const of = findable(query, this.#archive);
    const { version } = catalogue;
    if (this.#volume?.of !== of || this.#volume.version !== version) {
      const counts = await countDays(of, catalogue, this.#archive.calendar, signal);
      this.#volume = { of, version, counts };
      return counts;
    }
    return this.#volume.counts;
  }

  async #records(ids: readonly number[]): Promise<(FileRecord | undefined)[]> {
    const { catalogue } = this.#archive.index;
    const records = await catalogue.records(ids);
    if (catalogue.takeDamagedLines().length > 0) this.#onDamage();
    return records;
  }

  #resultOf(query: QueryInput, number: number | undefined): Result {
    return number === undefined ? this.#results.of(query) : this.#results.numbered(number);
  }

  #ids(query: QueryInput, signal: AbortSignal): Promise<IdSet> {
    return this.#repairing(this.#results.of(query).ids(signal));
  }

  /** Passes on what an answer comes to; a damaged file that stood in its way is set aside. */
  async #repairing<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === 'index-damaged')
        this.#onDamage(thrown.details['path']);
      throw thrown;
    }
  }
}

const idsIn = (rows: readonly RowRange[], ids: RowIds): readonly number[] =>
  rows.flatMap(({ from, to }) => [...ids.slice(from, to)]);
