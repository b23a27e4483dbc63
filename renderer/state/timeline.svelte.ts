import type { DayRange, QueryInput, Timeline } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';
import { dateFields, filtersOf } from './query-terms.ts';
import { daysOf, spanOf, unionOf, zoomed } from './timeline-days.ts';

/** The articles of a result over time, and beside them those of a second query. */
export class TimelineState {
  /** Undefined until the first answer; the former one stays until the next has come. */
  shown = $state.raw<Timeline>();
  /** The second query over the same periods, while there is one. */
  compared = $state.raw<Timeline>();
  /** The text of the second query; undefined while nothing is compared. */
  comparison = $state<string>();
  /** Bars tell the share of the archive's articles of their period, not a number. */
  share = $state(false);
  /** What is shown belongs to a former query or to other days. */
  pending = $state(false);
  /** The days the reader has zoomed to; undefined for all of the result. */
  days = $state.raw<DayRange>();
  /** All days of the result, as far as they are known. */
  #span: DayRange | undefined;
  #query: QueryInput = { text: '', typing: false };
  readonly #archive: ArchiveConnection;
  readonly #latest = new Latest();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  /** Shows another query, all of it where its text is another one. */
  async fetch(query: QueryInput): Promise<void> {
    if (query.text !== this.#query.text) this.days = undefined;
    this.#query = query;
    const signal = this.#latest.begin();
    this.pending = true;
    const compared = this.#compared();
    const days = this.days ?? (compared && (await this.#spanWith(compared, signal)));
    const [shown, other] = await Promise.all([
      this.#ask(query, days, signal),
      compared && this.#ask(compared, days, signal),
    ]);
    this.shown = shown;
    this.compared = other;
    this.pending = false;
    if (!this.days) this.#span = spanOf(shown);
  }

  cancel(): void {
    this.#latest.cancel();
  }

  /** Compares with the articles of another query; undefined compares no more. */
  compareWith(text: string | undefined): void {
    // Numbers of two queries are told apart best where the archive's own ups and downs are taken out.
    if ((text === undefined) !== (this.comparison === undefined)) this.share = text !== undefined;
    this.comparison = text;
    void this.#again();
  }

  /**
   * Shows `factor` times as many days around `day`, which keeps its place. Never more than all days of the result
   * and never less than a week.
   */
  zoom(factor: number, day: string): void {
    const [span, shown] = [this.#span, this.days ?? spanOf(this.shown)];
    if (!span || !shown) return;
    this.#goTo(zoomed(shown, factor, day, span));
  }

  /** Moves by a share of what is in sight; negative is earlier. */
  pan(share: number): void {
    const [span, shown] = [this.#span, this.days];
    if (!span || !shown) return;
    this.#goTo(zoomed(shown, 1, shown.first, span, Math.round(share * daysOf(shown))));
  }

  showAll(): void {
    this.#goTo(undefined);
  }

  #goTo(days: DayRange | undefined): void {
    if (days?.first === this.days?.first && days?.last === this.days?.last) return;
    this.days = days;
    void this.#again();
  }

  async #again(): Promise<void> {
    try {
      await this.fetch(this.#query);
    } catch (thrown) {
      // What is shown stays, without a second query that could not be answered.
      if (!isGivenUp(thrown)) this.comparison = this.compared = undefined;
    }
  }

  #compared(): QueryInput | undefined {
    const text = this.comparison?.trim() ?? '';
    return text === '' ? undefined : { text, typing: false };
  }

  /** The days of both queries together, or of the first alone where that one names dates. */
  async #spanWith(compared: QueryInput, signal: AbortSignal): Promise<DayRange | undefined> {
    const namesDates = filtersOf(this.#query.text).some(
      ({ field, negated }) => !negated && dateFields.includes(field),
    );
    const queries = namesDates ? [this.#query] : [this.#query, compared];
    const timelines = await Promise.all(queries.map(query => this.#ask(query, undefined, signal)));
    return unionOf(timelines.map(spanOf));
  }

  #ask(query: QueryInput, days: DayRange | undefined, signal: AbortSignal): Promise<Timeline> {
    return this.#archive.request('timeline', { query, unit: 'auto', ...(days && { days }) }, signal);
  }
}
