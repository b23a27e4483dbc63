import type { RowRange } from '../../electron/contract/archive-contract.ts';

/** Rows of the list that are selected together, beside the one whose article is on show. */
export class RowSelection {
  /** Ascending, apart from each other. */
  ranges = $state.raw<readonly RowRange[]>([]);
  readonly size = $derived(sizeOf(this.ranges));
  /** Where a range begins that is extended. */
  #anchor: number | undefined;

  has(row: number): boolean {
    return this.ranges.some(({ from, to }) => row >= from && row < to);
  }

  clear(): void {
    this.ranges = [];
    this.#anchor = undefined;
  }

  /** All rows from where the selection began, or from `active`, to `row`. */
  extend(active: number, row: number): void {
    this.#anchor ??= active;
    this.ranges = [{ from: Math.min(this.#anchor, row), to: Math.max(this.#anchor, row) + 1 }];
  }

  /** Takes `row` in or out; a selection that begins takes in the `active` one. */
  toggle(active: number | null, row: number): void {
    if (this.ranges.length === 0 && active !== null) this.ranges = [{ from: active, to: active + 1 }];
    this.ranges = this.has(row) ? without(this.ranges, row) : withRow(this.ranges, row);
    this.#anchor = row;
  }

  /** Every one of so many rows. */
  all(rows: number): void {
    this.ranges = rows === 0 ? [] : [{ from: 0, to: rows }];
    this.#anchor = 0;
  }
}

/** Rows in these ranges. */
export const sizeOf = (ranges: readonly RowRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

const without = (ranges: readonly RowRange[], row: number): RowRange[] =>
  ranges.flatMap(range => {
    if (row < range.from || row >= range.to) return [range];
    return [
      { from: range.from, to: row },
      { from: row + 1, to: range.to },
    ].filter(({ from, to }) => from < to);
  });

function withRow(ranges: readonly RowRange[], row: number): RowRange[] {
  const joined: RowRange[] = [];
  for (const range of [...ranges, { from: row, to: row + 1 }].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && last.to >= range.from) joined[joined.length - 1] = { from: last.from, to: range.to };
    else joined.push(range);
  }
  return joined;
}
