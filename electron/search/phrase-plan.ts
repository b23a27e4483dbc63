import { fold } from './fold.ts';
import type { TextQuery } from './query.ts';
import {
  beginningsOf,
  beginningTerm,
  characterTerm,
  isTold,
  pairTerm,
  pathTerm,
  runEndTerm,
  runStartTerm,
  signBeforeTerm,
  signBehindTerm,
  spellPair,
  titleBeginningTerm,
  titleCharacterTerm,
  type Term,
} from './terms.ts';
import { tokenise } from './tokenise.ts';

/** One term, or all that begin so. */
export type TermChoice =
  { readonly kind: 'term'; readonly term: Term } | { readonly kind: 'beginning'; readonly letters: string };

/**
 * What the index is asked for a word or phrase: terms that stand at places counted from the place where the phrase
 * begins. Where `inTitle`, it begins in the title.
 */
export interface PhrasePlan {
  readonly parts: readonly PlannedTerm[];
  readonly inTitle: boolean;
}

export interface PlannedTerm {
  readonly choice: TermChoice;
  readonly offset: number;
}

const exactly = (term: Term): TermChoice => ({ kind: 'term', term });

/**
 * The plan of one text leaf; undefined when it holds no letter or digit. Only the last run may go on in the text,
 * and a first run of CJK may be the end of a run there. Signs are asked for where they are written.
 */
export function planPhrase(query: TextQuery): PhrasePlan | undefined {
  const tokens = tokensOf(fold(query.phrase));
  const last = tokens.runs.at(-1);
  if (!last) return undefined;
  const inTitle = query.within === 'title';
  const isAlone = tokens.runs.length === 1 && tokens.signs.length === 0 && query.within !== 'path';
  const choice = isAlone ? shortChoice(last, query) : undefined;
  // Its term has no places, and stands for the title by itself.
  if (choice) return { parts: [{ choice, offset: 0 }], inTitle: false };

  const spelling = query.within === 'path' ? inPath : inText;
  const signs = query.within === 'path' ? [] : tokens.signs;
  // A word with a sign behind it is whole.
  const goesOn = !signs.some(sign => sign.isBehind && sign.position === last.position);
  const parts = tokens.runs.flatMap((run, index) => {
    if (run.kind === 'word') {
      const isBeginning = run === last && query.prefix && goesOn;
      // The end of the run before it tells as much.
      if (isBeginning && tokens.runs[index - 1]?.kind === 'run' && spelling.knowsLetter(run.word)) return [];
      const choice = isBeginning ? spelling.wordsFrom(run.word) : exactly(spelling.word(run.word));
      // So does the start of the run behind it.
      const isInStart = tokens.runs[index + 1]?.kind === 'run' && spelling.tellsWord(run.word);
      return isInStart ? [] : [{ choice, offset: run.position }];
    }
    return planRun(run, run === last, tokens.runs.length === 1, spelling);
  });
  for (const { sign, isBehind, position } of signs) {
    const term = isBehind ? signBehindTerm(sign) : signBeforeTerm(sign);
    const mayGoOn = isBehind && position === last.position && query.prefix;
    parts.push({ choice: mayGoOn ? { kind: 'beginning', letters: term } : exactly(term), offset: position });
  }
  return { parts, inTitle };
}

interface WordToken {
  readonly kind: 'word';
  readonly word: string;
  readonly position: number;
}

interface RunToken {
  readonly kind: 'run';
  /** Code points, as is what is behind: see `TokenSink`. */
  readonly characters: number[];
  /** The word, '' where none is. */
  readonly before: string;
  behind: number;
  readonly position: number;
}

interface SignToken {
  readonly sign: string;
  readonly isBehind: boolean;
  readonly position: number;
}

function tokensOf(folded: string): { readonly runs: (WordToken | RunToken)[]; readonly signs: SignToken[] } {
  const runs: (WordToken | RunToken)[] = [];
  const signs: SignToken[] = [];
  let run: RunToken | undefined;
  tokenise(folded, 0, {
    runStart: (_, before, position) =>
      runs.push((run = { kind: 'run', characters: [], before, behind: 0, position })),
    pair: first => run?.characters.push(first),
    runEnd: (character, behind) => {
      run?.characters.push(character);
      if (run) run.behind = behind;
    },
    word: (word, position) => runs.push({ kind: 'word', word, position }),
    signBehind: (sign, position) => signs.push({ sign, isBehind: true, position }),
    signBefore: (sign, position) => signs.push({ sign, isBehind: false, position }),
  });
  return { runs, signs };
}

/** The term that answers a single character, or the one or two letters that words begin with, all alone. */
function shortChoice(token: WordToken | RunToken, { within, prefix }: TextQuery): TermChoice | undefined {
  const inTitle = within === 'title';
  if (token.kind === 'word') {
    if (!prefix || beginningsOf(token.word).at(-1) !== token.word) return undefined;
    return exactly((inTitle ? titleBeginningTerm : beginningTerm)(token.word));
  }
  const [character = 0, ...more] = token.characters;
  return more.length > 0 ? undefined : exactly((inTitle ? titleCharacterTerm : characterTerm)(character));
}

/**
 * A run of CJK is covered by pairs that do not overlap. At an odd length, and where the run has to end in the text,
 * the last character is asked for by one more term.
 */
function planRun(run: RunToken, isLast: boolean, isAlone: boolean, spelling: Spelling): PlannedTerm[] {
  const { characters, position } = run;
  const count = characters.length;
  const end = characters[count - 1] ?? 0;
  const parts: PlannedTerm[] = [];
  for (let at = 0; at + 1 < count; at += 2) {
    const pair = spelling.pair(characters[at] ?? 0, characters[at + 1] ?? 0);
    parts.push({ choice: exactly(pair), offset: position + at });
  }
  const place = position + count - 1;
  const isOpening = isLast && count === 1 && !isAlone;
  if (spelling.tellsWord(run.before) || isOpening)
    parts.push({ choice: spelling.opening(characters[0] ?? 0, run.before), offset: position });
  if (!isLast) parts.push({ choice: exactly(spelling.runEnd(end, run.behind)), offset: place });
  else if (isAlone && count === 1) parts.push({ choice: spelling.pairsFrom(end), offset: place });
  else if (count > 1 && count % 2 === 1) {
    parts.push({ choice: exactly(spelling.pair(characters[count - 2] ?? 0, end)), offset: place - 1 });
  }
  return parts;
}

/** How the tokens of a text are spelled as terms. */
interface Spelling {
  word(word: string): Term;
  wordsFrom(letters: string): TermChoice;
  pair(first: number, second: number): Term;
  runEnd(character: number, behind: number): Term;
  /** Whatever begins with this character, anywhere in a run, and at the start of one. */
  pairsFrom(character: number): TermChoice;
  opening(character: number, before: string): TermChoice;
  /** The start of a run tells the whole word before it. */
  tellsWord(before: string): boolean;
  /** It is all that the end of a run knows of the word behind it. */
  knowsLetter(beginning: string): boolean;
}

const inText: Spelling = {
  word: word => word,
  wordsFrom: letters => ({ kind: 'beginning', letters }),
  pair: pairTerm,
  pairsFrom: character => exactly(characterTerm(character)),
  runEnd: runEndTerm,
  opening: (character, before) => exactly(runStartTerm(character, before)),
  tellsWord: before => before !== '' && isTold(before),
  knowsLetter: beginning => beginningsOf(beginning).length === 1,
};

const inPath: Spelling = {
  word: pathTerm,
  wordsFrom: letters => ({ kind: 'beginning', letters: pathTerm(letters) }),
  pair: (first, second) => pathTerm(spellPair(first, second)),
  runEnd: character => pathTerm(String.fromCodePoint(character)),
  pairsFrom: character => ({ kind: 'beginning', letters: pathTerm(String.fromCodePoint(character)) }),
  opening: character => ({ kind: 'beginning', letters: pathTerm(String.fromCodePoint(character)) }),
  tellsWord: () => false,
  knowsLetter: () => false,
};
