import { withoutRange } from '../../electron/search/query-shape.ts';
import { filtersOf, withTerm, type Filter } from './query-terms.ts';
import type { Result } from './result.svelte.ts';
import { Suggestions } from './suggestions.svelte.ts';

/** The text in the search bar, and the searches it leads to. */
export class Search {
  text = $state('');
  readonly filters: readonly Filter[] = $derived(filtersOf(this.text));
  readonly suggestions: Suggestions;
  readonly #result: Result;

  constructor(result: Result) {
    this.#result = result;
    this.suggestions = new Suggestions(result.archive);
  }

  /**
   * A key was pressed, and the cursor stands at `place`. While an input method composes, the text is not yet what the
   * reader means.
   */
  type(text: string, composing: boolean, place = text.length): void {
    this.text = text;
    if (composing) return this.suggestions.close();
    void this.#result.search({ text, typing: true });
    void this.suggestions.fetch(text, place);
  }

  /** Takes up a suggestion, the active one unless another is named; where the cursor goes, undefined for none. */
  accept(at?: number): number | undefined {
    const accepted = this.suggestions.accept(this.text, at);
    if (!accepted) return undefined;
    const { text, place, unfinished } = accepted;
    this.text = text;
    void this.#result.search({ text, typing: unfinished });
    if (unfinished) void this.suggestions.fetch(text, place);
    return place;
  }

  /** The text is finished: its last word is that word, not the beginning of one. */
  submit(): void {
    this.suggestions.close();
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
