import { ByteBuffer } from './bytes.ts';
import { putArticle } from './posting-list.ts';
import { initialsOf, readingsOf } from './readings.ts';
import { SegmentFileWriter, type SegmentArticles } from './segment-writer.ts';
import {
  beginningsOf,
  beginningTerm,
  characterTerm,
  initialsTerm,
  lacksPositions,
  pairTerm,
  pathTerm,
  runEndTerm,
  runStartTerm,
  signBeforeTerm,
  signBehindTerm,
  spellPair,
  syllableTerm,
  titleBeginningTerm,
  titleCharacterTerm,
  type Term,
} from './terms.ts';
import { TermTable } from './term-table.ts';
import type { TokenSink } from './tokenise.ts';

/** Before the first character of a title, and behind a word. */
const unread: readonly string[] = [];

/**
 * Every term and place of a batch, in the order of the text, which a counting sort then puts into the order of the
 * terms (Knuth, The Art of Computer Programming 3, 5.2, "distribution counting").
 */
export class Occurrences {
  readonly #terms = new TermTable();
  /** One more than the article in which each character of the basic plane was met last, in all and in titles. */
  readonly #characters = new Uint32Array(0x10000);
  readonly #titleCharacters = new Uint32Array(0x10000);
  #article = 0;
  /** The first letters of what was read last in a title, and how many characters and words were. */
  #lastRead = unread;
  #read = 0;
  /** Where the occurrences of each article begin. */
  readonly #starts: number[] = [];
  /** Parallel: the number of the term, and the position. */
  #termNumbers: Uint32Array;
  #positions: Uint32Array;
  #length = 0;

  /** Room for `expected` occurrences; more are no fault. */
  constructor(expected: number) {
    this.#termNumbers = new Uint32Array(expected);
    this.#positions = new Uint32Array(expected);
  }

  begin(article: number): void {
    this.#article = article;
    this.#lastRead = unread;
    this.#read = 0;
    while (this.#starts.length <= article) this.#starts.push(this.#length);
  }

  readonly body: TokenSink = {
    runStart: (character, before, position) => this.#add(runStartTerm(character, before), position),
    pair: (first, second, position) => {
      this.#add(pairTerm(first, second), position);
      this.#addCharacter(first);
    },
    runEnd: (character, behind, position) => {
      this.#add(runEndTerm(character, behind), position);
      this.#addCharacter(character);
    },
    word: (word, position) => {
      this.#add(word, position);
      for (const beginning of beginningsOf(word)) this.#addOnce(beginningTerm(beginning));
    },
    signBehind: (sign, position) => this.#add(signBehindTerm(sign), position),
    signBefore: (sign, position) => this.#add(signBeforeTerm(sign), position),
  };

  readonly title: TokenSink = {
    ...this.body,
    pair: (first, second, position) => {
      this.body.pair(first, second, position);
      this.#addTitleCharacter(first);
    },
    runEnd: (character, behind, position) => {
      this.body.runEnd(character, behind, position);
      this.#addTitleCharacter(character);
    },
    word: (word, position) => {
      this.body.word(word, position);
      for (const beginning of beginningsOf(word)) this.#addOnce(titleBeginningTerm(beginning));
      this.#lastRead = unread;
      this.#read++;
    },
  };

  readonly path: TokenSink = {
    runStart: () => undefined,
    pair: (first, second, position) => this.#add(pathTerm(spellPair(first, second)), position),
    runEnd: (character, _, position) => this.#add(pathTerm(String.fromCodePoint(character)), position),
    word: (word, position) => this.#add(pathTerm(word), position),
    signBehind: () => undefined,
    signBefore: () => undefined,
  };

  write(path: string, known: SegmentArticles): void {
    const { found, starts } = this.#byTerm();
    const file = new SegmentFileWriter(path);
    try {
      const gaps = new ByteBuffer();
      const places = new ByteBuffer();
      for (const { term, number } of this.#terms.ascending()) {
        gaps.clear();
        places.clear();
        const end = (starts[number + 1] ?? 0) * 2;
        const positionless = lacksPositions(term);
        let previous = -1;
        let count = 0;
        for (let at = (starts[number] ?? 0) * 2; at < end; count++) {
          const article = found[at] ?? 0;
          let position = 0;
          const from = at;
          for (; at < end && found[at] === article; at += 2) {
            if (positionless) continue;
            const next = found[at + 1] ?? 0;
            places.putVarint(next - position);
            position = next;
          }
          putArticle(gaps, article, previous, (at - from) / 2);
          previous = article;
        }
        file.add(term, count, gaps, places);
      }
      file.finish(known);
    } finally {
      file.close();
    }
  }

  #addCharacter(character: number): void {
    if (this.#isNew(character, this.#characters)) this.#addOnce(characterTerm(character));
  }

  #addTitleCharacter(character: number): void {
    if (this.#isNew(character, this.#titleCharacters)) this.#addOnce(titleCharacterTerm(character));
    this.#addReadings(character);
  }

  /** Places of their own: who types Pinyin writes no signs, so characters on both sides of one are neighbours. */
  #addReadings(character: number): void {
    const place = this.#read++;
    const readings = readingsOf(character);
    const initials = initialsOf(readings);
    for (const syllable of readings) this.#add(syllableTerm(syllable), place);
    for (const first of this.#lastRead) {
      for (const second of initials) this.#add(initialsTerm(first, second), place - 1);
    }
    this.#lastRead = initials;
  }

  #add(term: Term, position: number): void {
    this.#put(this.#terms.numberOf(term), position);
  }

  #addOnce(term: Term): void {
    const number = this.#terms.numberOf(term);
    if (this.#terms.meet(number, this.#article)) this.#put(number, 0);
  }

  #put(termNumber: number, position: number): void {
    const at = this.#length++;
    if (at >= this.#termNumbers.length) {
      this.#termNumbers = doubled(this.#termNumbers);
      this.#positions = doubled(this.#positions);
    }
    this.#termNumbers[at] = termNumber;
    this.#positions[at] = position;
  }

  /** A look into a table that saves the one into all terms, for nearly every character of Chinese. */
  #isNew(character: number, lastMet: Uint32Array): boolean {
    if (lastMet[character] === this.#article + 1) return false;
    lastMet[character] = this.#article + 1;
    return true;
  }

  /**
   * Occurrences ordered by the number of their term, each its article and its position side by side, as both are written
   * to a place that is not in the cache; those of one term are from `starts[number]` up to the next.
   */
  #byTerm() {
    const starts = new Uint32Array(this.#terms.size + 1);
    for (let at = 0; at < this.#length; at++) starts[(this.#termNumbers[at] ?? 0) + 1]!++;
    for (let number = 0; number < this.#terms.size; number++) starts[number + 1]! += starts[number] ?? 0;
    const next = starts.slice();
    const found = new Uint32Array(this.#length * 2);
    for (let article = 0, at = 0; article < this.#starts.length; article++) {
      const end = this.#starts[article + 1] ?? this.#length;
      for (; at < end; at++) {
        const place = next[this.#termNumbers[at] ?? 0]!++ * 2;
        found[place] = article;
        found[place + 1] = this.#positions[at] ?? 0;
      }
    }
    return { found, starts };
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const longer = new Uint32Array(Math.max(1024, numbers.length * 2));
  longer.set(numbers);
  return longer;
}
