/**
 * A query as a value. `parseQuery` makes it, the catalogue answers its field parts, the full-text index its text
 * parts, and archive/result.ts puts the two together.
 */

import type { TextRange } from '../base/text-range.ts';

export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | TextQuery
  | FieldQuery;

/** A word or phrase looked for in the title and the visible text, or in the title alone. */
export interface TextQuery {
  readonly kind: 'text';
  readonly within: 'anywhere' | 'title';
  /** As written, without quotes and star; never without a letter or digit. */
  readonly phrase: string;
  /** The last word is a prefix. */
  readonly prefix: boolean;
  readonly span: TextRange;
}

export type FieldQuery =
  | { readonly kind: 'tag'; readonly name: string; readonly span: TextRange }
  /** A run of the section path; anchored at its start where `fromTop`. */
  | {
      readonly kind: 'section';
      readonly parts: readonly string[];
      readonly fromTop: boolean;
      readonly span: TextRange;
    }
  | { readonly kind: 'source'; readonly name: string; readonly span: TextRange }
  /**
   * Days in the archive's zone, written 2022-01-24; `from` and `to` are both inside, and one of them may be
   * missing. A month or year stands for all its days. `after:2022-01-24` means from that day on, so it is inside;
   * `before:2022-01-24` means earlier than that day, so `to` is 2022-01-23.
   */
  | { readonly kind: 'date'; readonly from?: string; readonly to?: string; readonly span: TextRange };

/** A part of the query that could not be understood; the rest still runs. */
export interface QueryProblem {
  readonly code:
    | 'unknown-field'
    | 'bad-date'
    | 'unclosed-quote'
    | 'unbalanced-parenthesis'
    | 'empty-value'
    | 'stray-operator';
  readonly range: TextRange;
  /** The word at fault, as written. */
  readonly text: string;
}
