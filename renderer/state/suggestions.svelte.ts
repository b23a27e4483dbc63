import type { Completion } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';

/** A text whose suggestion has been taken up. */
export interface Accepted {
  readonly text: string;
  /** Where the writing goes on. */
  readonly place: number;
  /** What stands there may go on: a field wants a value, a year may become a month. */
  readonly unfinished: boolean;
}

/** What may stand where a query is being typed, and which of it is chosen. */
export class Suggestions {
  /** Those of the former key stay until the next have come, so that nothing flickers. */
  shown = $state.raw<readonly Completion[]>([]);
  /** The place in `shown` that the keys have moved to; null while they are in the text. */
  active = $state<number | null>(null);
  /** The text that `shown` belongs to. */
  #text = '';
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  get open(): boolean {
    return this.shown.length > 0;
  }

  /** Asks what may stand at `place` of the text. */
  async fetch(text: string, place: number): Promise<void> {
    this.active = null;
    try {
      const shown = await this.#archive.request('complete', { text, place }, this.#latest.begin());
      this.#text = text;
      this.shown = shown;
      this.active = null;
    } catch (thrown) {
      // A fault of the archive is told by the list.
      if (!isGivenUp(thrown)) this.close();
    }
  }

  /** From the text to the first, on to the last, and back to the text; or the other way round. */
  move(by: 1 | -1): void {
    const places = this.shown.length + 1;
    const next = ((this.active ?? -1) + 1 + by + places) % places;
    this.active = next === 0 ? null : next - 1;
  }

  /** Takes up a suggestion; undefined where there is none, or `text` is no longer the one it was made for. */
  accept(text: string, at: number | null = this.active): Accepted | undefined {
    const chosen = at === null ? undefined : this.shown[at];
    if (!chosen || text !== this.#text) return undefined;
    this.close();
    const [start, end] = chosen.replace;
    const unfinished = chosen.kind === 'field' || chosen.kind === 'date';
    const rest = text.slice(end);
    const head = `${text.slice(0, start)}${chosen.insert}`;
    if (unfinished || /^[)）]/.test(rest)) return { text: head + rest, place: head.length, unfinished };
    return { text: `${head} ${rest.trimStart()}`, place: head.length + 1, unfinished };
  }

  close(): void {
    this.#latest.cancel();
    this.shown = [];
    this.active = null;
  }
}
