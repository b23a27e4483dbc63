import { fold } from '../search/fold.ts';
import { pairTerm, spellPair, type Term } from '../search/terms.ts';
import { tokenise } from '../search/tokenise.ts';

/** A word, or two neighbouring characters of Chinese, Japanese or Korean. */
export interface CharacteristicTerm {
  /** As a query finds it. */
  readonly phrase: string;
  /** What an article that has it is likely to share with this one. */
  readonly weight: number;
}

interface Occurrences {
  readonly phrase: string;
  count: number;
}

/** Frequencies are asked for so many terms at most, those that stand there most often. */
const mostAsked = 128;
/** The title says what the text is about as often as if it stood there three times. */
const titleCounts = 3;
/** More often than this, a term tells nothing more. */
const enough = 8;
/** What more articles than this share of them have is about nothing in particular. */
const common = 0.02;
/** In few articles it may be more than that share. */
const fewestCommon = 50;

/**
 * The terms that tell most of what a text is about, best first: those it has often and few others have (tf-idf).
 * `frequencyOf` tells how many of `articles` have a term. Yields between its calls.
 */
export function* characteristicTerms(
  text: { readonly title: string; readonly body: string },
  limit: number,
  articles: number,
  frequencyOf: (term: Term) => number,
): Generator<void, readonly CharacteristicTerm[]> {
  const found = [...occurrencesIn(text)].sort(([, one], [, other]) => other.count - one.count);
  const mostCommon = Math.max(fewestCommon, common * articles);
  const terms: CharacteristicTerm[] = [];
  for (const [term, { phrase, count }] of found.slice(0, mostAsked)) {
    const frequency = frequencyOf(term);
    yield;
    // What stands in no other article leads to none.
    if (frequency < 2 || frequency > mostCommon) continue;
    terms.push({ phrase, weight: Math.min(count, enough) * Math.log(1 + articles / frequency) });
  }
  return terms.sort((one, other) => other.weight - one.weight).slice(0, limit);
}

function occurrencesIn({
  title,
  body,
}: {
  readonly title: string;
  readonly body: string;
}): Map<Term, Occurrences> {
  const occurrences = new Map<Term, Occurrences>();
  const note = (term: Term, phrase: string, times: number) => {
    const known = occurrences.get(term);
    if (known) known.count += times;
    else occurrences.set(term, { phrase, count: times });
  };
  for (const [part, times] of [[title, titleCounts] as const, [body, 1] as const]) {
    tokenise(fold(part), 0, {
      pair: (first, second) => note(pairTerm(first, second), spellPair(first, second), times),
      // Numbers are in all texts, and mean something else in each.
      word: word => {
        if (/\p{L}/u.test(word)) note(word, word, times);
      },
      runStart: () => {},
      runEnd: () => {},
      signBehind: () => {},
      signBefore: () => {},
    });
  }
  return occurrences;
}
