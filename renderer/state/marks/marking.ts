import type {
  Change,
  MarkTarget,
  QueryInput,
  RowMarks,
} from '../../../electron/contract/archive-contract.ts';
import { narrowed, openEnded } from '../../../electron/search/query-shape.ts';
import { sectionValue } from '../../../electron/search/section-names.ts';
import type { Reading } from '../reading.svelte.ts';
import { writeFilter } from '../query-terms.ts';
import type { Result } from '../result.svelte.ts';
import type { Marks } from './marks.svelte.ts';

/** An article that is on show for so long is taken for read, in milliseconds. */
const readAfter = 1000;

/** What a reader marks from where they are: the article on show, or the selected rows where there are several. */
export class Marking {
  readonly marks: Marks;
  readonly #result: Result;
  readonly #reading: Reading;
  readonly #zone: () => string | undefined;

  /** `zone` gives the IANA zone of the archive; the machine's where it says none. */
  constructor(marks: Marks, result: Result, reading: Reading, zone: () => string | undefined) {
    this.marks = marks;
    this.#result = result;
    this.#reading = reading;
    this.#zone = zone;
  }

  /** Undefined while nothing is selected. */
  get target(): MarkTarget | undefined {
    const { selection, query, order, selected, number } = this.#result;
    if (selection.size > 1) return { query, order, rows: [...selection.ranges], result: number };
    return selected === null ? undefined : { ids: [selected] };
  }

  /** Articles that the target has, as far as rows tell. */
  get count(): number {
    const { selection, selected } = this.#result;
    return selection.size > 1 ? selection.size : selected === null ? 0 : 1;
  }

  /** The row that decides whether something is set or taken away. */
  get #first(): RowMarks | undefined {
    const { selected } = this.#result;
    return selected === null ? undefined : this.marks.row(selected);
  }

  toggleRead(): void {
    void this.mark({ kind: 'read', on: !this.#first?.read });
  }

  toggleStar(): void {
    void this.mark({ kind: 'starred', on: !this.#first?.starred });
  }

  toggleHidden(): void {
    void this.mark({ kind: 'hidden', on: !this.#first?.hidden });
  }

  isLabelled(name: string): boolean {
    return this.#first?.labels.includes(name) ?? false;
  }

  mark(change: Change): Promise<boolean> {
    const { target } = this;
    return target ? this.#mark(target, change) : Promise.resolve(false);
  }

  /** Marks every article of the result read, or those in the rows above or below the selected one. */
  markRead(which: 'all' | 'above' | 'below'): void {
    const { query, order, selectedIndex, viewport, number } = this.#result;
    const all = { from: 0, to: viewport.rows };
    if (which !== 'all' && selectedIndex === null) return;
    const row = selectedIndex ?? 0;
    const range = which === 'all' ? all : which === 'above' ? { ...all, to: row } : { ...all, from: row + 1 };
    void this.#mark({ query, order, rows: [range], result: number }, { kind: 'read', on: true });
  }

  /** Marks the articles of the result read that are older than the one on show, in whatever order they are listed. */
  markOlderRead(): void {
    const { query, order, viewport } = this.#result;
    const article = this.#reading.current;
    if (!article) return;
    const older = olderThan(query, dayIn(this.#zone(), article.date.instant));
    const rows = [{ from: 0, to: viewport.rows }];
    void this.marks.mark({ query: older, order, rows }, { kind: 'read', on: true });
  }

  /** Marks all articles of the section that the article on show is in read, with those below it. */
  markSectionRead(): void {
    const { section } = this.#reading.current ?? { section: [] };
    if (section.length === 0) return;
    const query = { text: writeFilter('section', sectionValue(section, true)), typing: false };
    const rows = [{ from: 0, to: Number.MAX_SAFE_INTEGER }];
    void this.marks.mark({ query, order: this.#result.order, rows }, { kind: 'read', on: true });
  }

  async #mark(target: MarkTarget, change: Change): Promise<boolean> {
    const isKept = await this.marks.mark(target, change);
    if (!isKept) this.#result.refresh();
    return isKept;
  }

  /** To be called when another article is on show; returns what ends it. */
  readWhileShown(id: number): () => void {
    const timer = setTimeout(() => void this.marks.markQuietly(id, { kind: 'read', on: true }), readAfter);
    return () => clearTimeout(timer);
  }
}

/** What a query lists, as far as it is of before a day, 2022-01-24. */
export const olderThan = ({ text, typing }: QueryInput, day: string): QueryInput => ({
  text: narrowed(typing ? openEnded(text) : text, `before:${day}`),
  typing: false,
});

/** The day of an instant as queries write it, 2022-01-24; Swedish dates are written so. */
export const dayIn = (zone: string | undefined, instant: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone }).format(instant);
