/** Queries of the whole grammar, each with what it means. */
import fc from 'fast-check';
import { somePhrase } from '../unit/search/arbitraries.ts';
import {
  anywhere,
  isBare,
  isSearchable,
  quoted,
  someTerm,
  term,
  type Expression,
  type Subject,
} from './arbitrary-terms.ts';

export interface WrittenQuery {
  readonly text: string;
  readonly typing: boolean;
  readonly accepts: (article: Subject) => boolean;
}

export const phraseQuery = (phrase: string): WrittenQuery => ({
  text: quoted(phrase),
  typing: false,
  accepts: article => anywhere(article, phrase, false),
});

const grouped = ({ text, binds }: Expression, atLeast: Expression['binds']): string =>
  binds < atLeast ? `(${text})` : text;

/** Of the whole grammar, with parts of `texts` in it. */
export function someQuery(texts: readonly string[]): fc.Arbitrary<WrittenQuery> {
  const { expression } = fc.letrec<{ expression: Expression; parts: Expression[] }>(tie => ({
    parts: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'query' },
      {
        weight: 6,
        arbitrary: someTerm(texts),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('parts'), fc.constantFrom(' ', ' ', ' AND ', ' && '))
          .map(([parts, sign]) => ({
            text: parts.map(part => grouped(part, 1)).join(sign),
            binds: 1 as const,
            accepts: (article: Subject) => parts.every(part => part.accepts(article)),
          })),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(tie('parts'), fc.constantFrom(' OR ', ' || ', ' ｜ ')).map(([parts, sign]) => ({
          text: parts.map(part => grouped(part, 0)).join(sign),
          binds: 0 as const,
          accepts: (article: Subject) => parts.some(part => part.accepts(article)),
        })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('expression'), fc.constantFrom('-', '!', '－', 'NOT '))
          .map(([part, sign]) => {
            // Behind a sign it would be a word.
            const text = part.text.startsWith('NOT ') ? `(${part.text})` : grouped(part, 2);
            return term(`${sign}${text}`, article => !part.accepts(article));
          }),
      },
    ),
  }));
  const typed = fc
    .tuple(
      expression,
      somePhrase(texts).filter(phrase => isBare(phrase) && isSearchable(phrase)),
    )
    .map(([part, word]) => ({
      text: `${grouped(part, 1)} ${word}`,
      typing: true,
      accepts: (article: Subject) => part.accepts(article) && anywhere(article, word, true),
    }));
  return fc.oneof(
    { weight: 9, arbitrary: expression.map(({ text, accepts }) => ({ text, accepts, typing: false })) },
    { weight: 1, arbitrary: typed },
  );
}
