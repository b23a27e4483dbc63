import { IdSet } from '../../base/id-set.ts';
import type { ArticleMarks } from '../../contract/marks-contract.ts';
import { isEmpty } from '../../marks/changed-details.ts';
import { grown } from '../../marks/growing.ts';
import type { MarkTable } from '../../marks/mark-table.ts';
import { LabelledArticles } from './labelled-articles.ts';

/**
 * Which marks belong to which article of the archive: slots of the mark table on one side, ids of the catalogue on the
 * other, and the sets of ids that queries and counts are answered from.
 */
export class MarkedArticles {
  readonly table: MarkTable;
  readonly labelled = new LabelledArticles();
  /** By id, counted from 1; 0 where the article has no marks. */
  #slots = new Int32Array(0);
  /** By slot, counted from 1; 0 where the article is not in the archive. */
  #ids = new Int32Array(0);
  #read = new IdSet(0);
  #starred = new IdSet(0);
  #hidden = new IdSet(0);
  #hidings = 0;
  #noted = new IdSet(0);
  #highlighted = new IdSet(0);

  constructor(table: MarkTable) {
    this.table = table;
    table.onMarked = slots => {
      for (const slot of slots) this.#refresh(slot);
    };
  }

  readonly slotOf = (id: number): number | undefined => {
    const slot = this.#slots[id] ?? 0;
    return slot === 0 ? undefined : slot - 1;
  };

  readonly idOf = (slot: number): number | undefined => {
    const id = this.#ids[slot] ?? 0;
    return id === 0 ? undefined : id - 1;
  };

  /** It was looked for when all of the archive had been read, and not found. */
  isMissed(slot: number): boolean {
    return this.idOf(slot) === undefined && this.table.isMarked(slot) && this.table.isMissed(slot);
  }

  marksOf(id: number): ArticleMarks {
    return this.marksAt(this.slotOf(id) ?? -1);
  }

  marksAt(slot: number): ArticleMarks {
    return {
      read: this.table.isRead(slot),
      starred: this.table.isStarred(slot),
      hidden: this.table.isHidden(slot),
      ...this.table.details(slot),
    };
  }

  /** Neither of them belongs to another. */
  attach(slot: number, id: number): void {
    this.#slots = grown(this.#slots, id + 1);
    this.#ids = grown(this.#ids, slot + 1);
    this.#slots[id] = slot + 1;
    this.#ids[slot] = id + 1;
    this.#refresh(slot);
  }

  /** The slots of these articles; those that have none get the next ones. */
  slotsFor(ids: readonly number[]): Uint32Array {
    let next = this.table.size;
    return Uint32Array.from(ids, id => {
      const known = this.slotOf(id);
      if (known !== undefined) return known;
      this.attach(next, id);
      return next++;
    });
  }

  detach(slot: number): void {
    const id = this.idOf(slot);
    if (id === undefined) return;
    this.#hide(id, false);
    for (const set of [this.#read, this.#starred, this.#noted, this.#highlighted]) set.delete(id);
    this.labelled.set(id, []);
    this.#slots[id] = 0;
    this.#ids[slot] = 0;
  }

  /** For looking at, as are the others. */
  get read(): IdSet {
    return this.#read;
  }

  get starred(): IdSet {
    return this.#starred;
  }

  get hidden(): IdSet {
    return this.#hidden;
  }

  /** Grows whenever an article is hidden, or is so no longer. */
  get hidings(): number {
    return this.#hidings;
  }

  get noted(): IdSet {
    return this.#noted;
  }

  get highlighted(): IdSet {
    return this.#highlighted;
  }

  #refresh(slot: number): void {
    const id = this.idOf(slot);
    if (id === undefined) return;
    const details = this.table.details(slot);
    this.#read = withId(this.#read, id, this.table.isRead(slot));
    this.#starred = withId(this.#starred, id, this.table.isStarred(slot));
    this.#hide(id, this.table.isHidden(slot));
    this.labelled.set(id, details.labels);
    if (isEmpty(details) && !this.#noted.has(id) && !this.#highlighted.has(id)) return;
    this.#noted = withId(this.#noted, id, details.note !== '');
    this.#highlighted = withId(this.#highlighted, id, details.highlights.length > 0);
  }

  #hide(id: number, on: boolean): void {
    if (this.#hidden.has(id) === on) return;
    this.#hidden = withId(this.#hidden, id, on);
    this.#hidings++;
  }
}

/** The set itself, or a larger one where it has no room for the id. */
function withId(set: IdSet, id: number, on: boolean): IdSet {
  if (!on) {
    set.delete(id);
    return set;
  }
  const roomy = id < set.limit ? set : set.copy(Math.max(id + 1, 2 * set.limit));
  roomy.add(id);
  return roomy;
}
