import { assertNever } from '../base/assert-never.ts';
import { IdentityColumns } from './identity-columns.ts';
import { isEmpty, withChange } from './changed-details.ts';
import {
  isFlagChange,
  noDetails,
  type Change,
  type Details,
  type FlagChange,
  type LabelColour,
} from './mark.ts';
import type { Operation } from './operation.ts';
import { grown } from './growing.ts';
import { SavedSearchList } from './saved-search.ts';

const isRead = 1;
const isStarred = 2;
const isMissed = 4;
const isHidden = 8;

const flagOf: Readonly<Record<FlagChange['kind'], number>> = {
  read: isRead,
  starred: isStarred,
  hidden: isHidden,
};

/**
 * The marks of one archive in memory, by slot. Read, starred and hidden are bits in a column, since a million articles
 * can be read; what few articles have is an object each.
 */
export class MarkTable {
  readonly identities = new IdentityColumns();
  readonly searches = new SavedSearchList();
  /** Called with the slots whose marks have changed. */
  onMarked: (slots: Uint32Array) => void = () => undefined;
  readonly #details = new Map<number, Details>();
  readonly #colours = new Map<string, LabelColour>();
  #flags = new Uint8Array(0);
  /** When a mark of the article was last changed, in milliseconds since 1970. */
  #changed = new Float64Array(0);
  #version = 0;

  /** Grows with every operation. */
  get version(): number {
    return this.#version;
  }

  /** Every slot in use is below it. */
  get size(): number {
    return this.identities.size;
  }

  isRead(slot: number): boolean {
    return this.#has(slot, isRead);
  }

  isStarred(slot: number): boolean {
    return this.#has(slot, isStarred);
  }

  isHidden(slot: number): boolean {
    return this.#has(slot, isHidden);
  }

  /** The article was looked for in the archive and not found. */
  isMissed(slot: number): boolean {
    return this.#has(slot, isMissed);
  }

  /** Whether there is anything to be kept; what was taken away again leaves its slot behind. */
  isMarked(slot: number): boolean {
    return this.#has(slot, isRead | isStarred | isHidden) || this.#details.has(slot);
  }

  details(slot: number): Details {
    return this.#details.get(slot) ?? noDetails;
  }

  /** Of all slots that have any. */
  allDetails(): ReadonlyMap<number, Details> {
    return this.#details;
  }

  changedAt(slot: number): number {
    return this.#changed[slot] ?? 0;
  }

  get colours(): ReadonlyMap<string, LabelColour> {
    return this.#colours;
  }

  /** Whether `change` would leave the article as it is; of a slot not in use, too. */
  isSame(slot: number, change: Change): boolean {
    if (isFlagChange(change)) return this.#has(slot, flagOf[change.kind]) === change.on;
    const before = this.details(slot);
    return withChange(before, change) === before;
  }

  /** Carries out an operation; returns those that undo it, which are none where an article is only identified. */
  apply(operation: Operation, at: number): Operation[] {
    this.#version++;
    switch (operation.kind) {
      case 'identify':
        this.identities.set(operation.slots, operation.identities);
        this.#grow();
        return [];
      case 'mark': {
        const undo = this.#mark(operation.slots, operation.change, at);
        this.onMarked(operation.slots);
        return undo;
      }
      case 'missed':
        for (const slot of operation.slots) this.#setFlag(slot, isMissed, operation.on);
        return [{ ...operation, on: !operation.on }];
      case 'colour': {
        const colour = this.#colours.get(operation.label) ?? null;
        if (operation.colour === null) this.#colours.delete(operation.label);
        else this.#colours.set(operation.label, operation.colour);
        return [{ ...operation, colour }];
      }
      case 'search':
      case 'visit':
        return this.searches.apply(operation);
      default:
        return assertNever(operation);
    }
  }

  /** The columns as they are kept; views. */
  columns(): { readonly flags: Uint8Array; readonly changed: Float64Array } {
    return { flags: this.#flags.subarray(0, this.size), changed: this.#changed.subarray(0, this.size) };
  }

  /** Takes up what was kept. */
  restore(
    { flags, changed }: { readonly flags: Uint8Array; readonly changed: Float64Array },
    details: Iterable<readonly [number, Details]>,
    colours: Iterable<readonly [string, LabelColour]>,
  ): void {
    this.#grow();
    this.#flags.set(flags);
    this.#changed.set(changed);
    for (const [slot, each] of details) this.#details.set(slot, each);
    for (const [label, colour] of colours) this.#colours.set(label, colour);
    this.#version++;
  }

  #mark(slots: Uint32Array, change: Change, at: number): Operation[] {
    const known = slots.filter(slot => slot < this.size);
    for (const slot of known) this.#changed[slot] = at;
    if (isFlagChange(change)) {
      for (const slot of known) this.#setFlag(slot, flagOf[change.kind], change.on);
      return [{ kind: 'mark', slots: known, change: { ...change, on: !change.on } }];
    }
    const undo: Operation[] = [];
    const turned: number[] = [];
    for (const slot of known) {
      const before = this.details(slot);
      const after = withChange(before, change);
      if (isEmpty(after)) this.#details.delete(slot);
      else this.#details.set(slot, after);
      if (change.kind === 'label') turned.push(slot);
      else undo.push({ kind: 'mark', slots: Uint32Array.of(slot), change: reverse(before, change) });
    }
    if (change.kind !== 'label') return undo;
    return [{ kind: 'mark', slots: Uint32Array.from(turned), change: { ...change, on: !change.on } }];
  }

  #has(slot: number, flag: number): boolean {
    return ((this.#flags[slot] ?? 0) & flag) !== 0;
  }

  #setFlag(slot: number, flag: number, on: boolean): void {
    const flags = this.#flags[slot] ?? 0;
    if (slot < this.size) this.#flags[slot] = on ? flags | flag : flags & ~flag;
  }

  #grow(): void {
    this.#flags = grown(this.#flags, this.size);
    this.#changed = grown(this.#changed, this.size);
  }
}

type DetailChange = Exclude<Change, FlagChange | { readonly kind: 'label' }>;

/** The change that leads back to what was so `before`. */
function reverse(before: Details, change: DetailChange): Change {
  switch (change.kind) {
    case 'note':
      return { kind: 'note', text: before.note };
    case 'position':
      return { kind: 'position', position: before.position };
    case 'highlight':
    case 'no-highlight': {
      const key = change.kind === 'highlight' ? change.highlight.key : change.key;
      const highlight = before.highlights.find(each => each.key === key);
      return highlight ? { kind: 'highlight', highlight } : { kind: 'no-highlight', key };
    }
    default:
      return assertNever(change);
  }
}
