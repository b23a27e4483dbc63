/**
 * What search ignores: width and other compatibility forms, case, and the diacritics of Latin letters. Text is
 * folded sequence by sequence, a sequence being a character with all that combines with it, so that `fold` and
 * `foldWithMap` agree and a match can be traced back to the text as written. The steps are those of Unicode's
 * NFKC_Casefold (https://www.unicode.org/reports/tr44/#NFKC_Casefold), with diacritics taken off between them.
 */

/** Invisible: soft hyphens, zero-width spaces and joiners, variation selectors. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const combining = /^[\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]/u;
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
    .normalize('NFKC');
}

/** Whether a character joins the sequence before it: marks, and Korean vowels and finals in all their forms. */
function combines(character: string): boolean {
  return combining.test(character) || combining.test(character.normalize('NFKD'));
}

// Answers for single code units of the basic plane, filled as they are met.
const foldedUnits: (string | undefined)[] = Array.from({ length: 0x10000 });
const unknown = 0;
const joins = 1;
const stands = 2;
const unitJoins = new Uint8Array(0x10000);

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function sequenceEnd(text: string, start: number): number {
  let end = start + 1;
  if (isSurrogate(text.charCodeAt(start)) && (text.codePointAt(start) ?? 0) > 0xffff) end++;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (isSurrogate(unit)) {
      const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
      if (!combines(character)) break;
      end += character.length;
    } else {
      if (unitJoins[unit] === unknown) {
        unitJoins[unit] = combines(String.fromCharCode(unit)) ? joins : stands;
      }
      if (unitJoins[unit] === stands) break;
      end++;
    }
  }
  return end;
}

function foldedSequence(text: string, start: number, end: number): string {
  if (end !== start + 1) return foldSequence(text.slice(start, end));
  return (foldedUnits[text.charCodeAt(start)] ??= foldSequence(text.charAt(start)));
}

/** The text as it is compared. A lone surrogate stays as it is. */
export function fold(text: string): string {
  let folded = '';
  /** Where the stretch that folding leaves alone began. */
  let same = 0;
  let start = 0;
  while (start < text.length) {
    const end = sequenceEnd(text, start);
    const sequence = foldedSequence(text, start, end);
    if (sequence.length !== end - start || !text.startsWith(sequence, start)) {
      folded += text.slice(same, start) + sequence;
      same = end;
    }
    start = end;
  }
  return same === 0 ? text : folded + text.slice(same);
}

export interface FoldedText {
  readonly folded: string;
  /** For each code unit of `folded`, where the sequence it came from starts and ends in the text as written. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export function foldWithMap(text: string): FoldedText {
  const pieces: string[] = [];
  let capacity = text.length + 16;
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let length = 0;
  let start = 0;
  while (start < text.length) {
    const end = sequenceEnd(text, start);
    const sequence = foldedSequence(text, start, end);
    if (length + sequence.length > capacity) {
      capacity = 2 * (length + sequence.length);
      const [shortStarts, shortEnds] = [starts, ends];
      starts = new Uint32Array(capacity);
      ends = new Uint32Array(capacity);
      starts.set(shortStarts);
      ends.set(shortEnds);
    }
    starts.fill(start, length, length + sequence.length);
    ends.fill(end, length, length + sequence.length);
    length += sequence.length;
    pieces.push(sequence);
    start = end;
  }
  return { folded: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}
