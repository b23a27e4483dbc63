import { openEnded, withoutRange } from '../../electron/search/query-shape.ts';
import { filtersOf, withTerm, type Filter } from './query-terms.ts';
import type { Result } from './result.svelte.ts';
import { Suggestions } from './suggestions.svelte.ts';

/** The text in the search bar, and the searches it leads to. */
export class Search {
  text = $state('');
  readonly filters: readonly Filter[] = $derived(filtersOf(this.text));
  readonly suggestions: Suggestions;
  readonly #result: Result;
  /** The text may end in the beginning of a word. */
  #unfinished = false;

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
    this.#unfinished = true;
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
    this.#unfinished = unfinished;
    void this.#result.search({ text, typing: unfinished });
    if (unfinished) void this.suggestions.fetch(text, place);
    return place;
  }

  /** The text is finished: its last word is that word, not the beginning of one. */
  submit(): void {
    this.suggestions.close();
    this.#unfinished = false;
    void this.#result.search({ text: this.text, typing: false });
  }

  /**
   * The text to write a filter into or take one out of: what it lists stays so, also where its last word was taken for the
   * beginning of one.
   */
  get standing(): string {
    return this.#unfinished ? openEnded(this.text) : this.text;
  }

  /** Puts another text into the bar; one that is there already is not asked again. */
  change(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.submit();
  }

  addTerm(term: string): void {
    this.change(withTerm(this.standing, term));
  }

  drop(filter: Filter): void {
    this.change(withoutRange(this.standing, filter.range));
  }
}
