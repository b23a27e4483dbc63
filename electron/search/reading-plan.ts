import type { PhrasePlan, PlannedTerm } from './phrase-plan.ts';
import { partings } from './syllables.ts';
import { initialsTerm, syllableTerm } from './terms.ts';

/** What the index is asked for letters of pinyin, in all the ways in which they can be meant; of two letters or more. */
export function planReading(letters: string): readonly PhrasePlan[] {
  const asSyllables = partings(letters).map(planSyllables);
  return [planInitials(letters), ...asSyllables].map(parts => ({ parts, inTitle: false }));
}

/** Covered by pairs of letters that do not overlap, but for the last of an odd number. */
function planInitials(letters: string): readonly PlannedTerm[] {
  const offsets = Array.from({ length: Math.ceil(letters.length / 2) }, (_, at) =>
    Math.min(at * 2, letters.length - 2),
  );
  return offsets.map(offset => ({
    choice: { kind: 'term', term: initialsTerm(letters.charAt(offset), letters.charAt(offset + 1)) },
    offset,
  }));
}

/** The last syllable may go on. */
function planSyllables(syllables: readonly string[]): readonly PlannedTerm[] {
  return syllables.map((syllable, offset) => {
    const term = syllableTerm(syllable);
    return {
      choice: offset === syllables.length - 1 ? { kind: 'beginning', letters: term } : { kind: 'term', term },
      offset,
    };
  });
}
