import { SvelteMap } from 'svelte/reactivity';
import { toFailureData, type FailureData } from '../../../electron/base/failure.ts';
import type {
  Change,
  LabelColour,
  MarkCounts,
  Marked,
  MarkTarget,
  RowMarks,
  SearchChange,
} from '../../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from '../archive.svelte.ts';
import { isGivenUp } from '../latest.ts';
import { Repeated } from '../repeated.ts';

/** What the reader is told of marks, and may take back. */
export type MarkNotice =
  | {
      readonly kind: 'done' | 'undone' | 'redone';
      readonly change: Marked['change'];
      readonly articles: number;
    }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'refused'; readonly failure: FailureData };

/** More rows are known than are in sight, but not all that were ever seen. */
const rowsKnown = 4000;

/** The reader's marks as the window shows them, and all that changes them. */
export class Marks {
  readonly archive: ArchiveConnection;
  /** Undefined until they are asked for, which waits for the first rows. */
  counts = $state.raw<MarkCounts>();
  notice = $state.raw<MarkNotice>();
  readonly #rows = new SvelteMap<number, RowMarks>();
  #inSight: readonly number[] = [];
  readonly #counting = new Repeated(() => this.#count());

  constructor(archive: ArchiveConnection) {
    this.archive = archive;
    archive.on('marked', ({ ids }) => this.#refresh(ids));
    archive.on('changed', () => {
      if (this.counts) this.#counting.request();
    });
  }

  /** Undefined while they are not known. */
  row(id: number): RowMarks | undefined {
    return this.#rows.get(id);
  }

  colourOf(label: string): LabelColour | undefined {
    return this.counts?.labels.find(({ name }) => name === label)?.colour;
  }

  /** Fetches what is not known yet of the rows in sight; to be called once these are painted. */
  async fetchRows(ids: readonly number[]): Promise<void> {
    this.#inSight = ids;
    if (!this.counts) this.#counting.request();
    if (this.#rows.size > rowsKnown) this.#rows.clear();
    await this.#learnRows(ids.filter(id => !this.#rows.has(id)));
  }

  /** Whether it was kept; where it was not, the reader is told. */
  async mark(target: MarkTarget, change: Change): Promise<boolean> {
    try {
      const { articles } = await this.archive.request('mark', { target, change, undoable: true });
      // What leaves the list leaves word of itself.
      const isTold = articles > 1 || (articles === 1 && change.kind === 'hidden');
      this.notice = isTold ? { kind: 'done', change, articles } : undefined;
      return true;
    } catch (thrown) {
      this.#refuse(thrown);
      return false;
    }
  }

  /** What the reader did not ask for, and so is not told of either. */
  async markQuietly(id: number, change: Change): Promise<void> {
    await this.#quietly(async () => {
      await this.archive.request('mark', { target: { ids: [id] }, change, undoable: false });
    });
  }

  async colourLabel(label: string, colour: LabelColour | null): Promise<void> {
    await this.#tellingFaults(() => this.archive.request('colourLabel', { label, colour }));
  }

  async renameLabel(label: string, name: string): Promise<void> {
    await this.#tellingFaults(() => this.archive.request('renameLabel', { label, name }));
  }

  async removeLabel(label: string): Promise<void> {
    await this.#tellingFaults(() => this.archive.request('removeLabel', { label }));
  }

  /** Does something else that can be taken back, and tells of it; whether it was kept. */
  async act(change: SearchChange, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      this.notice = { kind: 'done', change, articles: 0 };
      return true;
    } catch (thrown) {
      this.#refuse(thrown);
      return false;
    }
  }

  async goBack(request: 'undoMark' | 'redoMark'): Promise<void> {
    try {
      const marked = await this.archive.request(request, {});
      const kind = request === 'undoMark' ? 'undone' : 'redone';
      this.notice = marked ? { kind, ...marked } : { kind: 'nothing-to-undo' };
    } catch (thrown) {
      this.#refuse(thrown);
    }
  }

  #refresh(ids: readonly number[] | null): void {
    this.#counting.request();
    const known = ids ? ids.filter(id => this.#rows.has(id)) : this.#inSight;
    if (!ids) this.#rows.clear();
    void this.#learnRows(known);
  }

  async #learnRows(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#quietly(async () => {
      const rows = await this.archive.request('rowMarks', { ids: [...ids] });
      for (const row of rows) this.#rows.set(row.id, row);
    });
  }

  async #count(): Promise<void> {
    await this.#quietly(async () => {
      this.counts = await this.archive.request('markCounts', {});
    });
  }

  /** What only shows may stay as it was. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      return;
    }
  }

  async #tellingFaults(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.#refuse(thrown);
    }
  }

  #refuse(thrown: unknown): void {
    if (!isGivenUp(thrown)) this.notice = { kind: 'refused', failure: toFailureData(thrown) };
  }
}
