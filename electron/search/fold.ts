import { canonicalForm } from './han-variants.ts';

/**
 * What search ignores: width and other compatibility forms, case, the diacritics of Latin letters, and whether Chinese
 * is written in traditional or simplified characters. Text is folded sequence by sequence, a sequence being a character
 * with all that combines with it, so that `fold` and `foldWithMap` agree and a match can be traced back to the text as
 * written. The steps are those of Unicode's NFKC_Casefold (https://www.unicode.org/reports/tr44/#NFKC_Casefold), with
 * diacritics taken off between them, and the forms of Han characters brought together at the end.
 */

/** Invisible: soft hyphens, zero-width spaces and joiners, variation selectors. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const combining = /^[\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]/u;
const han = /\p{Script=Han}/gu;
const latinMarks = /([\p{Script=Latin}\p{Nd}])\p{M}+/gu;
/** Letters whose stroke or ligature is no combining mark in Unicode. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
};

/** By way of upper case, which brings ß to ss and final sigma to sigma. One character, so no context counts. */
function foldCase(character: string): string {
  return character.toLowerCase().toUpperCase().toLowerCase();
}

/** Folds one character together with the marks that combine with it. Folding twice changes nothing more. */
function foldSequence(sequence: string): string {
  const decomposed = sequence.replace(ignorable, '').normalize('NFKD').replace(ignorable, '');
  return Array.from(decomposed, foldCase)
    .join('')
    .normalize('NFKD')
    .replace(latinMarks, '$1')
    .replace(/[æœøłđðþħŧ]/g, letter => plainLetters[letter] ?? letter)
    .normalize('NFKC')
    .replace(han, canonicalForm);
}

/** Whether a character joins the sequence before it: marks, and Korean vowels and finals in all their forms. */
function combines(character: string): boolean {
  return combining.test(character) || combining.test(character.normalize('NFKD'));
}

// What is known of each code unit of the basic plane, filled as they are met.
const unknown = 0;
/** Joins the sequence before it, or is half of a character: to be looked at closely. */
const joins = 1;
/** Begins a sequence, and folds to something else. */
const changes = 2;
/** Begins a sequence, and folds to itself. */
const stays = 3;
const kinds = new Uint8Array(0x10000);
const foldedUnits: (string | undefined)[] = Array.from({ length: 0x10000 });

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known !== undefined && known !== unknown) return known;
  const character = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const kind =
    isSurrogate || combines(character) ? joins : foldSequence(character) === character ? stays : changes;
  kinds[unit] = kind;
  return kind;
}

function sequenceEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length) {
    if (kindOf(text.charCodeAt(end)) !== joins) break;
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!combines(character)) break;
    end += character.length;
  }
  return end;
}

/** Calls `visit` for each sequence that folding changes, in order. */
function eachChange(text: string, visit: (start: number, end: number, folded: string) => void): void {
  let start = 0;
  while (start < text.length) {
    const unit = text.charCodeAt(start);
    const standsAlone = start + 1 === text.length || kindOf(text.charCodeAt(start + 1)) !== joins;
    if (standsAlone && kindOf(unit) === stays) {
      start++;
    } else if (standsAlone && kindOf(unit) === changes) {
      visit(start, start + 1, (foldedUnits[unit] ??= foldSequence(text.charAt(start))));
      start++;
    } else {
      const end = sequenceEnd(text, start);
      const sequence = text.slice(start, end);
      const folded = foldSequence(sequence);
      if (folded !== sequence) visit(start, end, folded);
      start = end;
    }
  }
}

/** The text as it is compared. A lone surrogate stays as it is. */
export function fold(text: string): string {
  let folded = '';
  let done = 0;
  eachChange(text, (start, end, sequence) => {
    folded += text.slice(done, start) + sequence;
    done = end;
  });
  return done === 0 ? text : folded + text.slice(done);
}

export interface FoldedText {
  readonly folded: string;
  /** For each code unit of `folded`, where the code units it came from start and end in the text as written. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export function foldWithMap(text: string): FoldedText {
  const folded = fold(text);
  const starts = new Uint32Array(folded.length);
  const ends = new Uint32Array(folded.length);
  let length = 0;
  let done = 0;
  const keepUntil = (place: number) => {
    while (done < place) {
      starts[length] = done++;
      ends[length++] = done;
    }
  };
  eachChange(text, (start, end, sequence) => {
    keepUntil(start);
    starts.fill(start, length, length + sequence.length);
    ends.fill(end, length, length + sequence.length);
    length += sequence.length;
    done = end;
  });
  keepUntil(text.length);
  return { folded, starts, ends };
}
