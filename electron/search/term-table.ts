import type { Term } from './terms.ts';

const firstBits = 15;
const firstCapacity = 1 << firstBits;

/**
 * Numbers terms from 0 in the order in which they are met. Terms that are numbers, nearly all of them, are in a hash
 * table with linear probing (Knuth, The Art of Computer Programming 3, 6.4), without an object for each.
 */
export class TermTable {
  readonly #strings = new Map<string, number>();
  /** Each place is a term and one more than its number, which is 0 where the place is free. */
  #places = new Uint32Array(firstCapacity * 2);
  /** The number of places is two to the power of it. */
  #bits = firstBits;
  #numberTerms = 0;
  /** One more than the article in which each term was met last. */
  #lastMet = new Uint32Array(firstCapacity);

  get size(): number {
    return this.#numberTerms + this.#strings.size;
  }

  numberOf(term: Term): number {
    if (typeof term === 'number') return this.#numberOf(term);
    const known = this.#strings.get(term);
    if (known !== undefined) return known;
    const number = this.size;
    this.#strings.set(term, number);
    return number;
  }

  /** Whether this is the first time that the term is met in this article; articles come in order. */
  meet(number: number, article: number): boolean {
    if (number >= this.#lastMet.length) {
      const grown = new Uint32Array(Math.max(number + 1, this.#lastMet.length * 2));
      grown.set(this.#lastMet);
      this.#lastMet = grown;
    }
    if (this.#lastMet[number] === article + 1) return false;
    this.#lastMet[number] = article + 1;
    return true;
  }

  /** Numbers before strings. */
  *ascending(): IterableIterator<{ readonly term: Term; readonly number: number }> {
    const pairs = new Uint32Array(this.#numberTerms * 2);
    let length = 0;
    for (let place = 0; place < this.#places.length; place += 2) {
      const number = (this.#places[place + 1] ?? 0) - 1;
      if (number < 0) continue;
      pairs[length++] = this.#places[place] ?? 0;
      pairs[length++] = number;
    }
    const sorted = sortedPairs(pairs);
    for (let at = 0; at < sorted.length; at += 2) {
      yield { term: sorted[at] ?? 0, number: sorted[at + 1] ?? 0 };
    }
    for (const term of [...this.#strings.keys()].sort()) {
      yield { term, number: this.#strings.get(term) ?? 0 };
    }
  }

  #numberOf(term: number): number {
    let place = this.#placeOf(term);
    const known = this.#places[place + 1] ?? 0;
    if (known > 0) return known - 1;
    if (this.#numberTerms * 4 >= this.#places.length) {
      this.#grow();
      place = this.#placeOf(term);
    }
    const number = this.size;
    this.#places[place] = term;
    this.#places[place + 1] = number + 1;
    this.#numberTerms++;
    return number;
  }

  /** Where the term is, or would be. */
  #placeOf(term: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    // The highest bits are the best mixed ones, and as many are taken as there are places.
    let place = (Math.imul(term, 0x9e3779b1) >>> (32 - this.#bits)) * 2;
    while ((places[place + 1] ?? 0) > 0 && places[place] !== term) place = (place + 2) & mask;
    return place;
  }

  #grow(): void {
    const old = this.#places;
    this.#places = new Uint32Array(old.length * 2);
    this.#bits++;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const term = old[from] ?? 0;
      const place = this.#placeOf(term);
      this.#places[place] = term;
      this.#places[place + 1] = old[from + 1] ?? 0;
    }
  }
}

const digitBits = 11;
const digits = 1 << digitBits;

/** By the first number of each: radix sorting, the lowest digit first (Knuth, 5.2.5). `pairs` is written over. */
function sortedPairs(pairs: Uint32Array): Uint32Array {
  let from = pairs;
  let into: Uint32Array = new Uint32Array(pairs.length);
  for (let shift = 0; shift < 32; shift += digitBits) {
    sortByDigit(from, into, shift);
    [from, into] = [into, from];
  }
  return from;
}

function sortByDigit(from: Uint32Array, into: Uint32Array, shift: number): void {
  const digitOf = (at: number) => ((from[at] ?? 0) >>> shift) & (digits - 1);
  const next = new Uint32Array(digits + 1);
  for (let at = 0; at < from.length; at += 2) next[digitOf(at) + 1]!++;
  for (let digit = 0; digit < digits; digit++) next[digit + 1]! += next[digit] ?? 0;
  for (let at = 0; at < from.length; at += 2) {
    const place = next[digitOf(at)]!++ * 2;
    into[place] = from[at] ?? 0;
    into[place + 1] = from[at + 1] ?? 0;
  }
}
