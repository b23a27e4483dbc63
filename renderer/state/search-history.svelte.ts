import type { Host } from './host.svelte.ts';

/** A search that stands for so long was meant, in milliseconds. */
const standsAfter = 4000;
/** So many are offered at once: all that fit below the bar. */
const most = 10;

/** The searches that were used, offered again where the bar is empty. */
export class SearchHistory {
  /** Those that are offered, the last first; empty while none are. */
  shown = $state.raw<readonly string[]>([]);
  /** The place in `shown` that the keys have moved to; null while they are in the text. */
  active = $state<number | null>(null);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get open(): boolean {
    return this.shown.length > 0;
  }

  get chosen(): string | undefined {
    return this.active === null ? undefined : this.shown[this.active];
  }

  /** Resolves with whether there is anything to offer. */
  async offer(): Promise<boolean> {
    this.active = null;
    try {
      this.shown = (await this.#host.request('searchHistory', {})).slice(0, most);
    } catch {
      this.close();
    }
    return this.open;
  }

  /** From the text to the first, on to the last, and back to the text; or the other way round. */
  move(by: 1 | -1): void {
    const places = this.shown.length + 1;
    const next = ((this.active ?? -1) + 1 + by + places) % places;
    this.active = next === 0 ? null : next - 1;
  }

  close(): void {
    this.shown = [];
    this.active = null;
  }

  /** The reader has done something with what a search found. */
  use(text: string): void {
    const used = text.trim();
    if (used !== '') this.#tell(this.#host.request('rememberSearch', { text: used }));
  }

  /** To be called when another search is in the bar; returns what ends it. */
  useWhileStanding(text: string): () => void {
    const timer = setTimeout(() => this.use(text), standsAfter);
    return () => clearTimeout(timer);
  }

  forget(text: string): void {
    this.shown = this.shown.filter(each => each !== text);
    this.active = null;
    this.#tell(this.#host.request('forgetSearch', { text }));
  }

  clear(): void {
    this.close();
    this.#tell(this.#host.request('forgetSearch', { text: null }));
  }

  /** What is not remembered is no harm; a history too long to be one is refused. */
  #tell(told: Promise<null>): void {
    told.catch(() => undefined);
  }
}
