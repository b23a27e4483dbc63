/** Which names of a table a query takes for one: those that are the same when they are folded. */
import type { NameTable } from '../catalogue/name-table.ts';
import { fold } from '../search/fold.ts';

interface Known {
  /** By its folded form, the first name of the table that has it. */
  readonly firstOfFolded: Map<string, number>;
  /** For each name, the first that is the same. */
  readonly firsts: number[];
}

/** Names stay as long as a table does, so each is folded once. */
const known = new WeakMap<NameTable<string>, Known>();

function knownOf(names: NameTable<string>): Known {
  const all = known.get(names) ?? { firstOfFolded: new Map<string, number>(), firsts: [] };
  known.set(names, all);
  const { firstOfFolded, firsts } = all;
  for (let index = firsts.length; index < names.size; index++) {
    const folded = fold(names.name(index));
    const first = firstOfFolded.get(folded) ?? index;
    firstOfFolded.set(folded, first);
    firsts.push(first);
  }
  return all;
}

/** The names of which articles are counted, each by its most frequent spelling. */
export class SameNames {
  readonly #names: NameTable<string>;
  readonly #known: Known;
  /** By the first of names that are the same, the most frequent of them. */
  readonly #shown: Int32Array;
  /** Some are counted in more than one spelling. */
  readonly differ: boolean;

  /** `counts` holds articles by the index of each name. */
  constructor(names: NameTable<string>, counts: Uint32Array) {
    this.#names = names;
    this.#known = knownOf(names);
    this.#shown = new Int32Array(names.size).fill(-1);
    let differ = false;
    for (const [index, count] of counts.entries()) {
      if (count === 0) continue;
      const first = this.#known.firsts[index] ?? index;
      const other = this.#shown[first] ?? -1;
      differ ||= other >= 0;
      if (other < 0 || count > (counts[other] ?? 0)) this.#shown[first] = index;
    }
    this.differ = differ;
  }

  /** The index of the spelling that stands for a name; itself where it is not counted. */
  shownFor(index: number): number {
    const shown = this.#shown[this.#known.firsts[index] ?? index] ?? -1;
    return shown < 0 ? index : shown;
  }

  /** How a name that is asked for is shown; undefined where no article ever had it. */
  spellingOf(name: string): string | undefined {
    const first = this.#known.firstOfFolded.get(fold(name));
    return first === undefined ? undefined : this.#names.name(this.shownFor(first));
  }
}
