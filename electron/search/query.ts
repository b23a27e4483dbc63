/**
 * A query as a value. `parseQuery` makes it, the catalogue answers its field parts, the full-text index its text
 * parts, and archive/evaluate.ts puts the two together.
 */

import type { TextRange } from '../base/text-range.ts';
import type { NamePattern } from './name-pattern.ts';

export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | TextQuery
  | FieldQuery;

/** A word or phrase looked for in the title and the visible text, in the title alone, or in the path of the file. */
export interface TextQuery {
  readonly kind: 'text';
  readonly within: 'anywhere' | 'title' | 'path';
  /** As written, without quotes and star; never without a letter or digit. */
  readonly phrase: string;
  /** The last word is a prefix. */
  readonly prefix: boolean;
  readonly span: TextRange;
}

export type FieldQuery =
  | (NamePattern & { readonly kind: 'tag' | 'source'; readonly span: TextRange })
  /** A run of the section path; anchored at its start where `fromTop`. */
  | {
      readonly kind: 'section';
      readonly parts: readonly string[];
      readonly fromTop: boolean;
      /** The parts are patterns, as names are. */
      readonly wild?: true | undefined;
      readonly span: TextRange;
    }
  /** A BCP 47 language, with all of its regions: zh also means zh-TW. Lower case. */
  | { readonly kind: 'language'; readonly name: string; readonly span: TextRange }
  /**
   * Days in the archive's zone, written 2022-01-24; `from` and `to` are both inside, and one of them may be
   * missing. A month or year stands for all its days. `after:2022-01-24` means from that day on, so it is inside;
   * `before:2022-01-24` means earlier than that day, so `to` is 2022-01-23.
   */
  | { readonly kind: 'date'; readonly from?: string; readonly to?: string; readonly span: TextRange }
  /** Whole days before now: at least `atLeast`, less than `lessThan`; one of them may be missing. */
  | { readonly kind: 'age'; readonly atLeast?: number; readonly lessThan?: number; readonly span: TextRange }
  /** Words (of Chinese, characters): at least `atLeast`, less than `lessThan`; one of them may be missing. */
  | {
      readonly kind: 'length';
      readonly atLeast?: number;
      readonly lessThan?: number;
      readonly span: TextRange;
    }
  | { readonly kind: 'trait'; readonly trait: Trait; readonly span: TextRange }
  /** What the reader added. A label or note is looked for by its text. */
  | {
      readonly kind: 'mark';
      readonly mark: 'unread' | 'read' | 'starred' | 'hidden' | 'noted';
      readonly span: TextRange;
    }
  | {
      readonly kind: 'mark-text';
      readonly mark: 'label' | 'note';
      readonly text: string;
      /** The label is a pattern, as names are. */
      readonly wild?: true | undefined;
      readonly span: TextRange;
    };

/**
 * What an article is or has: `image` a picture of its own, at its head or in its body; `missing-image` a local
 * picture that is not in the archive.
 */
export const traits = ['repaired', 'image', 'missing-image'] as const;
export type Trait = (typeof traits)[number];

/** A part of the query that could not be understood; the rest still runs. */
export interface QueryProblem {
  readonly code:
    | 'unknown-field'
    | 'unknown-value'
    | 'bad-date'
    | 'bad-age'
    | 'bad-length'
    | 'missing-unit'
    | 'wrong-order'
    | 'unclosed-quote'
    | 'unbalanced-parenthesis'
    | 'empty-value'
    | 'stray-operator'
    | 'regular-expression'
    | 'only-signs';
  readonly range: TextRange;
  /** The word at fault, as written. */
  readonly text: string;
}
