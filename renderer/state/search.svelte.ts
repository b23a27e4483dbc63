import { filtersOf, withoutRange, withTerm, type Filter } from './query-terms.ts';
import type { Result } from './result.svelte.ts';

/** The text in the search bar, and the searches it leads to. */
export class Search {
  text = $state('');
  readonly #result: Result;

  constructor(result: Result) {
    this.#result = result;
  }

  get filters(): readonly Filter[] {
    return filtersOf(this.text);
  }

  /** A key was pressed. While an input method composes, the text is not yet what the reader means. */
  type(text: string, composing: boolean): void {
    this.text = text;
    if (!composing) void this.#result.search({ text, typing: true });
  }

  /** The text is finished: its last word is that word, not the beginning of one. */
  submit(): void {
    void this.#result.search({ text: this.text, typing: false });
  }

  /** Puts another text into the bar; one that is there already is not asked again. */
  change(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.submit();
  }

  addTerm(term: string): void {
    this.change(withTerm(this.text, term));
  }

  drop(filter: Filter): void {
    this.change(withoutRange(this.text, filter.range));
  }
}
