/**
 * What remains of a text to tell how much of it another text repeats, in 32 bytes. A text is taken as the set of its
 * shingles: every few units in a row, a unit being a word, or one character of Chinese or Japanese. The likeness of
 * two texts is the share of shingles that both have among those that either has (Jaccard).
 *
 * The shingles fall into 64 bins by one hash, and of the least hash of each bin four bits are kept: one permutation
 * hashing (Li, Owen and Zhang 2012) with b-bit values (Li and König 2010). A bin that stays empty borrows from another
 * (Shrivastava 2017).
 */

export const wordsInSketch = 8;
/** Below it two texts are alike by accident, and there are hardly enough shingles to fill the bins. */
const fewestUnits = 60;
const unitsInShingle = 5;

const bitsInBin = 6;
const bins = 1 << bitsInBin;
const bitsInValue = 4;
const valuesInWord = 32 / bitsInValue;
/** Two values that have nothing to do with each other are equal so often. */
const accident = 1 / (1 << bitsInValue);

const separator = 1;
const letter = 2;
/** Stands for a unit by itself. Halves of surrogate pairs do, too: nearly all of them are Chinese. */
const character = 3;
/** By code unit; 0 where it has not been met. */
const kinds = new Uint8Array(0x10000);
const isCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Surrogate}]/u;
const isLetter = /[\p{L}\p{M}\p{N}]/u;

function kindOf(unit: number): number {
  const text = String.fromCharCode(unit);
  const kind = isCharacter.test(text) ? character : isLetter.test(text) ? letter : separator;
  kinds[unit] = kind;
  return kind;
}

/** The finaliser of MurmurHash3 (Appleby). */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The least hash of each bin, without the bits that chose the bin. Used by one call at a time. */
const least = new Uint32Array(bins);
const empty = 0xffffffff;

/** The hash of a shingle rolls on from unit to unit (Karp and Rabin 1987). */
const base = 0x9e3779b1;
const baseOfLast = Array.from({ length: unitsInShingle }, () => base).reduce((power, each) =>
  Math.imul(power, each),
);
const lastUnits = new Int32Array(unitsInShingle);

/** Eight words; undefined where there is too little text. The text is folded already (search/fold.ts). */
export function sketchOf(folded: string): Uint32Array | undefined {
  least.fill(empty);
  return fillBins(folded) < fewestUnits ? undefined : packed();
}

/** Returns the number of units. */
function fillBins(folded: string): number {
  let units = 0;
  let rolling = 0;
  let word = 0;
  const length = folded.length;
  const take = (unit: number) => {
    const slot = units % unitsInShingle;
    const mixed = mix(unit);
    rolling = (Math.imul(rolling, base) + mixed - Math.imul(lastUnits[slot] ?? 0, baseOfLast)) | 0;
    lastUnits[slot] = mixed;
    if (++units >= unitsInShingle) put(mix(rolling));
  };
  lastUnits.fill(0);
  for (let place = 0; place < length; place++) {
    const code = folded.charCodeAt(place);
    const kind = kinds[code] || kindOf(code);
    if (kind === letter) {
      word = Math.imul(word ^ code, 0x01000193) + 1;
      continue;
    }
    if (word !== 0) take(word);
    word = 0;
    if (kind === character) take(code);
  }
  if (word !== 0) take(word);
  return units;
}

function put(hash: number): void {
  const bin = hash >>> (32 - bitsInBin);
  const rest = (hash << bitsInBin) >>> bitsInBin;
  if (rest < (least[bin] ?? 0)) least[bin] = rest;
}

function packed(): Uint32Array {
  const sketch = new Uint32Array(wordsInSketch);
  for (let bin = 0; bin < bins; bin++) {
    let from = bin;
    for (let attempt = 1; least[from] === empty; attempt++) {
      from = mix(bin * 0x10001 + attempt * 0x9e3779b1) >>> (32 - bitsInBin);
    }
    const value = (least[from] ?? 0) & ((1 << bitsInValue) - 1);
    sketch[Math.floor(bin / valuesInWord)]! |= value << (bitsInValue * (bin % valuesInWord));
  }
  return sketch;
}

/** The estimated likeness of two texts, from 0 to 1; the second sketch begins at `start`. The standard error is 0.06. */
export function likenessOf(one: Uint32Array, other: Uint32Array, start = 0): number {
  let different = 0;
  for (let word = 0; word < wordsInSketch; word++)
    different += valuesApart((one[word] ?? 0) ^ (other[start + word] ?? 0));
  return Math.max(0, (1 - different / bins - accident) / (1 - accident));
}

/** How many of the eight values of a word are not 0. */
function valuesApart(word: number): number {
  let marks = word | (word >>> 1);
  marks = (marks | (marks >>> 2)) & 0x11111111;
  return Math.imul(marks, 0x11111111) >>> 28;
}
