/** What a window asks of an archive about many articles: pages, counts, facets, timeline. */
import type {
  ArticleSummary,
  Facets,
  LedgerPage,
  NameCount,
  Outcome,
  Page,
  QueryInput,
  Snippet,
  Sort,
  TextRange,
  Timeline,
} from '../contract/archive-contract.ts';
import type { FileRecord } from '../catalogue/record.ts';
import { findMatches } from '../search/highlights.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Query } from '../search/query.ts';
import type { Searchable } from './evaluate.ts';
import type { ReaderPool } from './reader-pool.ts';
import { Results, type Result } from './result.ts';
import { sectionTree } from './section-tree.ts';
import { makeTimeline, type TimelineUnit } from './timeline.ts';

export class Queries {
  readonly #archive: Searchable;
  readonly #readers: ReaderPool;
  readonly #onDamage: () => void;
  readonly #results: Results;

  /**
   * `readers` are kept free for these questions, whatever the indexing readers do. `onDamage` is called when stored
   * strings turn out to be damaged and their files have to be read again.
   */
  constructor(archive: Searchable, readers: ReaderPool, onDamage: () => void) {
    this.#archive = archive;
    this.#readers = readers;
    this.#onDamage = onDamage;
    this.#results = new Results(archive);
  }

  async page(
    query: QueryInput,
    sort: Sort,
    offset: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<Page> {
    const result = this.#results.of(query, sort);
    await result.wait(offset + limit, signal);
    const ids = [...result.ids(offset, offset + limit)];
    const records = await this.#records(ids);
    const rows = records.flatMap((record, place) => {
      const id = ids[place];
      return id === undefined ? [] : summarise(id, record, result.query);
    });
    const { known, complete, problems, version } = result;
    return { rows, offset, known, complete, problems, version };
  }

  async count(query: QueryInput, signal: AbortSignal): Promise<{ total: number; version: number }> {
    const { known, version } = await this.#all(query, 'date', signal);
    return { total: known, version };
  }

  async facets(query: QueryInput, signal: AbortSignal): Promise<Facets> {
    const result = await this.#all(query, 'date', signal);
    const { catalogue } = this.#archive.index;
    const counts = catalogue.facets(result.ids());
    return {
      sections: sectionTree(catalogue.sections, counts.sections),
      sources: mostFrequent(catalogue.sources, counts.sources),
      tags: mostFrequent(catalogue.tags, counts.tags),
    };
  }

  async timeline(query: QueryInput, unit: TimelineUnit | 'auto', signal: AbortSignal): Promise<Timeline> {
    const result = await this.#all(query, 'date', signal);
    const { index, calendar } = this.#archive;
    return makeTimeline(
      Int32Array.from(result.ids(), id => calendar.dayOf(index.catalogue.instantOf(id))),
      unit,
    );
  }

  async locate(
    query: QueryInput,
    sort: Sort,
    id: number,
    signal: AbortSignal,
  ): Promise<{ offset: number | null }> {
    const offset = (await this.#all(query, sort, signal)).ids().indexOf(id);
    return { offset: offset < 0 ? null : offset };
  }

  async snippets(
    query: QueryInput,
    ids: readonly number[],
    signal: AbortSignal,
  ): Promise<readonly Snippet[]> {
    const records = await this.#records(ids);
    const files = ids.flatMap((id, place) => {
      const path = records[place]?.path;
      return path === undefined ? [] : [{ id, path }];
    });
    return this.#readers.request('snippets', { query, files }, signal);
  }

  matches({ text, typing }: QueryInput, texts: readonly string[]): readonly (readonly TextRange[])[] {
    const { query } = parseQuery(text, typing);
    return texts.map(each => findMatches(each, query, 'body'));
  }

  async ledger(offset: number, limit: number, outcomes: readonly Outcome[]): Promise<LedgerPage> {
    const { catalogue } = this.#archive.index;
    const wanted = new Set(outcomes);
    const ids: number[] = [];
    let total = 0;
    for (const id of catalogue.ids()) {
      if (!wanted.has(catalogue.outcomeOf(id))) continue;
      if (total >= offset && ids.length < limit) ids.push(id);
      total++;
    }
    const records = await this.#records(ids);
    const entries = records.flatMap((record, place) => {
      const id = ids[place];
      if (!record || id === undefined) return [];
      const { path, outcome, remarks, encoding } = record;
      return {
        path,
        outcome,
        remarks,
        ...(record.article && { id }),
        ...(encoding !== undefined && { encoding }),
      };
    });
    return { entries, offset, total, counts: catalogue.counts };
  }

  async #records(ids: readonly number[]): Promise<(FileRecord | undefined)[]> {
    const { catalogue } = this.#archive.index;
    const records = await catalogue.records(ids);
    if (catalogue.takeDamagedLines().length > 0) this.#onDamage();
    return records;
  }

  async #all(query: QueryInput, sort: Sort, signal: AbortSignal): Promise<Result> {
    const result = this.#results.of(query, sort);
    await result.wait(Infinity, signal);
    return result;
  }
}

function summarise(id: number, record: FileRecord | undefined, query: Query): ArticleSummary[] {
  if (!record?.article) return [];
  const { title, date, section, tags, author, image, language, words, excerpt } = record.article;
  return [
    {
      id,
      path: record.path,
      title,
      titleMatches: findMatches(title, query, 'title'),
      date,
      section,
      tags,
      words,
      excerpt,
      repaired: record.outcome === 'repaired',
      ...(author !== undefined && { author }),
      ...(image !== undefined && { image }),
      ...(language !== undefined && { language }),
    },
  ];
}

function mostFrequent(names: { name(index: number): string }, counts: Uint32Array): NameCount[] {
  const present: NameCount[] = [];
  for (const [index, count] of counts.entries())
    if (count > 0) present.push({ name: names.name(index), count });
  return present.sort((a, b) => b.count - a.count);
}
