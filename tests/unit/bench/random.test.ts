import { describe, expect, it } from 'vitest';
import { logNormal, randomStream, zipf } from '../../../bench/archive/random.mjs';

const draws = 200_000;
const drawn = <T>(draw: () => T) => Array.from({ length: draws }, draw);

describe('repeatable chance', () => {
  it('is uniform, and independent of the neighbouring stream', () => {
    const one = randomStream(1, 0);
    const two = randomStream(1, 1);
    const pairs = drawn(() => [one(), two()] as const);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / draws;
    expect(mean(pairs.map(([a]) => a))).toBeCloseTo(1 / 2, 2);
    expect(mean(pairs.map(([a, b]) => a * b))).toBeCloseTo(1 / 4, 2);
  });

  it('draws ranks as often as Zipf says', () => {
    const random = randomStream(2, 0);
    const draw = zipf(1_000, { exponent: 1, shift: 1 });
    const counts = new Uint32Array(1_000);
    for (const rank of drawn(() => draw(random))) counts[rank] = (counts[rank] ?? 0) + 1;
    const harmonic = counts.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
    for (const rank of [0, 1, 9, 99]) {
      expect((counts[rank] ?? 0) / draws).toBeCloseTo(1 / (rank + 1) / harmonic, 2);
    }
  });

  it('has the median it is asked for', () => {
    const random = randomStream(3, 0);
    const sorted = drawn(() => logNormal(random, 3_000, 0.9)).sort((a, b) => a - b);
    expect((sorted[draws / 2] ?? 0) / 3_000).toBeCloseTo(1, 1);
  });
});
