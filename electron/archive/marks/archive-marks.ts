import { Failure, type FailureData } from '../../base/failure.ts';
import type { IdSet } from '../../base/id-set.ts';
import { log } from '../../base/log.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type {
  ArticleMarks,
  Change,
  LabelColour,
  LabelCount,
  Marked,
  MarkCounts,
  MarkNews,
  MissedArticle,
  RowMarks,
  SavedSearch,
} from '../../contract/marks-contract.ts';
import type { MergePreview } from '../../contract/marks-exchange-contract.ts';
import { adds } from '../../marks/mark.ts';
import type { MarkStore } from '../../marks/mark-store.ts';
import { MarkTable } from '../../marks/mark-table.ts';
import type { Operation } from '../../marks/operation.ts';
import { inTurns } from '../turns.ts';
import { Actions } from './actions.ts';
import { countLabels, countMarks } from './count-marks.ts';
import { collectMarks, documentOf, type CollectedArticle } from './exchange/collect-marks.ts';
import type { MarksDocument } from './exchange/marks-document.ts';
import { mergeMarks } from './exchange/merge-marks.ts';
import { takeUp } from './exchange/take-up.ts';
import { attachByPath } from './follow-articles.ts';
import { Following } from './following.ts';
import { identify } from './identify.ts';
import { movedLabels } from './label-changes.ts';
import { markedIds, type MarkQuery } from './mark-filter.ts';
import { MarkedArticles } from './marked-articles.ts';
import { missedArticles } from './missed-articles.ts';
import { openStore } from './open-store.ts';
import { SavedSearches } from './saved-searches.ts';
import { VisibleArticles } from './visible-articles.ts';

export interface MarksPlace {
  /** The folder where the marks of all archives are kept. */
  readonly marks: string;
  /** Real path of the archive. */
  readonly root: string;
}

/** More changed articles are told of as many. */
const toldApart = 500;

/**
 * The reader's marks on the articles of one archive: what is asked of them, what changes them, and how they follow
 * their articles. They are read when somebody first asks for them.
 */
export class ArchiveMarks {
  readonly #place: MarksPlace;
  readonly #catalogue: Catalogue;
  readonly #actions = new Actions(
    () => this.#writable(),
    () => this.#tell(null),
  );
  readonly searches: SavedSearches;
  readonly #visible: VisibleArticles;
  readonly #listeners = new Set<(marked: MarkNews) => void>();
  readonly #closing = new AbortController();
  #marked = new MarkedArticles(new MarkTable());
  #store: MarkStore | undefined;
  #close: () => Promise<void> = () => Promise.resolve();
  #refusal: FailureData | undefined;
  #opening: Promise<void> | undefined;
  #followed: Promise<void> = Promise.resolve();
  readonly #following: Following;
  #toldHidings = 0;

  constructor(place: MarksPlace, catalogue: Catalogue) {
    this.#place = place;
    this.#catalogue = catalogue;
    this.#visible = new VisibleArticles(catalogue);
    const told = () => this.#tell([]);
    this.searches = new SavedSearches(catalogue, () => this.#writable(), this.#actions, told);
    this.#following = new Following(catalogue);
  }

  /** Resolves once marks are read, and stand with the articles that are where they were; never rejects. */
  opened(): Promise<void> {
    return this.#open();
  }

  /** Resolves once marks are read and have followed their articles as far as the index knows; never rejects. */
  async ready(): Promise<void> {
    await this.#open();
    await this.#followed;
  }

  /** Calls `listener` whenever marks have changed. */
  onMarked(listener: (marked: MarkNews) => void): void {
    this.#listeners.add(listener);
  }

  /** Index and folder agree: marks look for their articles. */
  follow(): void {
    if (this.#following.isDone) return;
    this.#followed = this.#followed
      .then(() => this.#open())
      .then(() => this.#follow())
      .catch((thrown: unknown) => {
        if (!this.#closing.signal.aborted) log('marks', 'they could not follow their articles', thrown);
      });
  }

  /** See `markedIds`; of marks that are not read yet there are none. */
  narrow(query: MarkQuery, within: IdSet): IdSet {
    return markedIds(query, within, this.#marked);
  }

  /** The articles that are not hidden, as far as marks are read: the same set until that changes. */
  get visible(): IdSet {
    return this.#visible.of(this.#marked);
  }

  /** As far as marks are read. */
  labels(): readonly LabelCount[] {
    return countLabels(this.#marked, this.visible);
  }

  /** Grows with every change of a mark. */
  get version(): number {
    return this.#marked.table.version;
  }

  async savedSearches(): Promise<readonly SavedSearch[]> {
    await this.#open();
    return this.#marked.table.searches.all;
  }

  async marksOf(id: number): Promise<ArticleMarks> {
    await this.#open();
    this.#recognise([id]);
    return this.#marked.marksOf(id);
  }

  async rowMarks(ids: readonly number[]): Promise<readonly RowMarks[]> {
    await this.#open();
    this.#recognise(ids);
    return ids.map(id => {
      const { read, starred, hidden, labels, note, highlights } = this.#marked.marksOf(id);
      return { id, read, starred, hidden, labels, noted: note !== '', highlighted: highlights.length > 0 };
    });
  }

  async counts(): Promise<MarkCounts> {
    await this.#open();
    const refusal = this.#refusal;
    return {
      ...countMarks(this.#marked, this.visible, this.#catalogue.listed()),
      damaged: this.#store?.damaged ?? [],
      ...(refusal && { refusal }),
    };
  }

  /** Those whose marks were changed last come first. */
  async missed(
    offset: number,
    limit: number,
  ): Promise<{ articles: readonly MissedArticle[]; total: number }> {
    await this.ready();
    return missedArticles(this.#marked, offset, limit);
  }

  /** Resolves with the number of articles it changed, once that is on disk. Rejects with a `Failure`: see `mark`. */
  async mark(ids: Iterable<number>, change: Change, undoable: boolean): Promise<number> {
    const { table } = await this.#writable();
    const listed = [...ids].filter(id => this.#catalogue.isListed(id));
    this.#recognise(listed);
    const unknown = listed.filter(id => this.#marked.slotOf(id) === undefined && adds(change));
    const { ids: there, identities } = await identify(unknown, this.#catalogue);
    const compose = (): Operation[] => {
      const operations: Operation[] = [];
      if (there.length > 0) {
        operations.push({ kind: 'identify', slots: this.#marked.slotsFor(there), identities });
      }
      const slots = listed.flatMap(id => this.#marked.slotOf(id) ?? []);
      const changed = Uint32Array.from(slots.filter(slot => !table.isSame(slot, change)));
      return changed.length === 0 ? [] : [...operations, { kind: 'mark', slots: changed, change }];
    };
    const articles = await this.#actions.carryOut(compose, change, undoable);
    if (articles > 0) this.#tell(listed);
    return articles;
  }

  undo(): Promise<Marked | null> {
    return this.#actions.undo();
  }

  redo(): Promise<Marked | null> {
    return this.#actions.redo();
  }

  async colourLabel(label: string, colour: LabelColour | null): Promise<void> {
    const store = await this.#writable();
    await store.commit(() => [{ kind: 'colour', label, colour }]);
    this.#tell(null);
  }

  /** With the labels nested in it; `name` null takes them away. */
  async moveLabel(label: string, name: string | null): Promise<void> {
    const { table } = await this.#writable();
    const change: Change = { kind: 'label', name: name ?? label, on: name !== null };
    await this.#actions.carryOut(() => movedLabels(label, name, table), change, true);
    this.#tell(null);
  }

  /** Every marked article, as it is written down. */
  async *collect(): AsyncGenerator<CollectedArticle> {
    await this.ready();
    yield* collectMarks(this.#marked, this.#catalogue);
  }

  /** The document of these articles. */
  document(archive: string, articles: readonly CollectedArticle[]): unknown {
    return documentOf(archive, this.#marked, articles);
  }

  /** What taking up a document would change; rejects with `cancelled` when `signal` fires. */
  async preview(document: MarksDocument, signal: AbortSignal): Promise<MergePreview> {
    await this.ready();
    const steps = mergeMarks(document, this.#marked, this.#catalogue);
    return (await inTurns(steps, AbortSignal.any([signal, this.#closing.signal]))).preview;
  }

  /** Takes up a document, as one action that can be undone. Rejects like `mark`. */
  async takeUp(document: MarksDocument): Promise<MergePreview> {
    await this.ready();
    const place = { marked: this.#marked, catalogue: this.#catalogue, actions: this.#actions };
    const store = await this.#writable();
    const preview = await takeUp(document, { ...place, store }, this.#closing.signal);
    if (preview.changed + preview.searches > 0) this.#tell(null);
    return preview;
  }

  /** Resolves once everything is on disk and the files are let go. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#listeners.clear();
    await this.#opening;
    await this.#followed;
    await this.#close();
  }

  #open(): Promise<void> {
    this.#opening ??= this.#read();
    return this.#opening;
  }

  async #read(): Promise<void> {
    const opened = await openStore(this.#place.marks, this.#place.root);
    const marked = new MarkedArticles(opened.kind === 'open' ? opened.store.table : opened.table);
    if (opened.kind === 'open') {
      this.#store = opened.store;
      this.#close = opened.close;
    } else {
      this.#refusal = opened.failure;
    }
    try {
      await inTurns(attachByPath(marked, this.#catalogue), this.#closing.signal);
    } catch {
      // Closed in the meantime: nobody asks any more.
    }
    this.#marked = marked;
    this.#following.begin(marked);
    this.#tell(null);
  }

  async #follow(): Promise<void> {
    const changed = await this.#following.run(this.#marked, this.#store, this.#closing.signal);
    if (this.#store) await this.searches.settle(this.#store);
    if (changed) this.#tell(null);
  }

  /** Articles that have come since all were looked for have their marks as soon as somebody looks. */
  #recognise(ids: readonly number[]): void {
    const recognised = this.#following.recognise(ids, this.#marked);
    if (recognised.length > 0) this.#tell(recognised);
  }

  async #writable(): Promise<MarkStore> {
    await this.#open();
    if (this.#refusal) throw Failure.fromData(this.#refusal);
    if (!this.#store) throw new Failure('archive-closed');
    return this.#store;
  }

  #tell(ids: readonly number[] | null): void {
    const relisted = this.#marked.hidings !== this.#toldHidings;
    this.#toldHidings = this.#marked.hidings;
    const news = { ids: ids && ids.length > toldApart ? null : ids, relisted };
    for (const listener of this.#listeners) listener(news);
  }
}
