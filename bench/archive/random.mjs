/**
 * Chance that can be repeated. Each article draws from a stream of its own, seeded by (seed, place), so a larger
 * archive begins with the articles of a smaller one.
 */

/** @typedef {() => number} Random Uniform in [0, 1). */

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), its state spread from two words by splitmix32.
 * @param {number} seed
 * @param {number} place
 * @returns {Random}
 */
export function randomStream(seed, place) {
  let mixed = (seed ^ Math.imul(place + 1, 0x9e3779b1)) | 0;
  const next = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let a = next();
  let b = next();
  let c = next();
  let d = next();
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}

/**
 * A whole number from `low` to `high`, both included.
 * @param {Random} random
 * @param {number} low
 * @param {number} high
 */
export function between(random, low, high) {
  return low + Math.floor(random() * (high - low + 1));
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} choices Not empty.
 * @returns {T}
 */
export function oneOf(random, choices) {
  return /** @type {T} */ (choices[Math.floor(random() * choices.length)]);
}

/**
 * Log-normal, by the Box–Muller transform.
 * @param {Random} random
 * @param {number} median
 * @param {number} sigma Standard deviation of the logarithm.
 */
export function logNormal(random, median, sigma) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

/**
 * Draws ranks 0 … size-1, rank r with weight 1 / (r + shift) ^ exponent (Zipf–Mandelbrot). Constant time a draw, by
 * Vose's alias method.
 * @param {number} size
 * @param {{ exponent?: number, shift?: number }} [law]
 * @returns {(random: Random) => number}
 */
export function zipf(size, { exponent = 1, shift = 2.7 } = {}) {
  const weights = Float64Array.from({ length: size }, (_, rank) => (rank + shift) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chance = weights.map(weight => (weight / total) * size);
  const alias = new Uint32Array(size);
  /** @type {number[]} */ const poor = [];
  /** @type {number[]} */ const rich = [];
  chance.forEach((share, rank) => (share < 1 ? poor : rich).push(rank));
  while (poor.length > 0 && rich.length > 0) {
    const low = /** @type {number} */ (poor.pop());
    const high = /** @type {number} */ (rich[rich.length - 1]);
    alias[low] = high;
    const left = (chance[high] ?? 0) - (1 - (chance[low] ?? 0));
    chance[high] = left;
    if (left < 1) {
      rich.pop();
      poor.push(high);
    }
  }
  // What rounding left over is full.
  for (const rank of [...poor, ...rich]) chance[rank] = 1;
  return random => {
    const spot = random() * size;
    const rank = Math.floor(spot);
    return spot - rank < (chance[rank] ?? 1) ? rank : (alias[rank] ?? rank);
  };
}
