import { likenessOf, wordsInSketch } from '../article/sketch.ts';

/** A band is half a word of a sketch. Texts that are alike agree in at least one of them, others hardly ever. */
const bands = 2 * wordsInSketch;
const bandKeys = 2 ** 16;
/** More articles of a few days than this are not looked back on, so that time and memory have a bound. */
const remembered = 2 ** 16;
/** Where very many articles agree in a band, only the nearest in time are looked at. */
const longestChain = 24;
/** There is nothing better to look for. */
const asGoodAsSame = 0.95;

/**
 * The articles added last, to be found by their sketch: locality-sensitive hashing with bands (Leskovec, Rajaraman and
 * Ullman, Mining of Massive Datasets, 3.4). About 10 MB, however many articles pass through.
 */
export class RecentArticles {
  readonly #ids = new Uint32Array(remembered);
  readonly #instants = new Float64Array(remembered);
  readonly #sketches = new Uint32Array(remembered * wordsInSketch);
  /** By band and key, the article added last: its number, counted from 1. */
  readonly #heads = new Uint32Array(bands * bandKeys);
  /** By band and article, the one before it with the same key. */
  readonly #links = new Uint32Array(bands * remembered);
  #added = 0;
  /** The number of the first article to look back on. */
  #oldest = 1;

  /** Instants ascend from call to call. */
  add(id: number, instant: number, sketch: Uint32Array): void {
    const number = ++this.#added;
    const slot = number % remembered;
    this.#ids[slot] = id;
    this.#instants[slot] = instant;
    this.#sketches.set(sketch, slot * wordsInSketch);
    for (let band = 0; band < bands; band++) {
      const head = headOf(sketch, band);
      this.#links[band * remembered + slot] = this.#heads[head] ?? 0;
      this.#heads[head] = number;
    }
  }

  /** Articles before this instant are looked back on no more. */
  forgetBefore(instant: number): void {
    this.#oldest = Math.max(this.#oldest, this.#added - remembered + 1);
    while (this.#oldest <= this.#added && (this.#instants[this.#oldest % remembered] ?? 0) < instant)
      this.#oldest++;
  }

  /** The article most like this sketch; undefined where none is at least so much alike. */
  mostAlike(sketch: Uint32Array, atLeast: number): number | undefined {
    let best: number | undefined;
    let likeness = atLeast;
    for (let band = 0; band < bands; band++) {
      let number = this.#heads[headOf(sketch, band)] ?? 0;
      for (let step = 0; step < longestChain && number >= this.#oldest; step++) {
        const slot = number % remembered;
        const found = likenessOf(sketch, this.#sketches, slot * wordsInSketch);
        if (found > likeness || (best === undefined && found === likeness)) {
          best = this.#ids[slot];
          likeness = found;
          if (found >= asGoodAsSame) return best;
        }
        number = this.#links[band * remembered + slot] ?? 0;
      }
    }
    return best;
  }
}

function headOf(sketch: Uint32Array, band: number): number {
  const word = sketch[band >> 1] ?? 0;
  return band * bandKeys + ((band & 1) === 0 ? word & 0xffff : word >>> 16);
}
