import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsToMerge } from '../../../electron/search/merge-policy.ts';

/** Adds one segment after the other, as an index does; what is left, and how many articles were written by merges. */
function grow(before: readonly number[], batches: readonly number[]) {
  const segments = [...before];
  let written = 0;
  for (const batch of batches) {
    segments.push(batch);
    for (let count = segmentsToMerge(segments); count > 0; count = segmentsToMerge(segments)) {
      const merged = segments.splice(-count).reduce((sum, articles) => sum + articles, 0);
      written += merged;
      segments.push(merged);
    }
  }
  return { segments, written };
}

test('a large segment is left alone by changes of single articles', () => {
  const { segments, written } = grow([1_000_000], Array<number>(1_000).fill(1));
  expect(segments[0]).toBe(1_000_000);
  expect(written).toBeLessThan(20_000);
});

test('an article is written about once for each size, and few segments are left', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(sizes, batches => {
      const articles = batches.reduce((sum, batch) => sum + batch, 0);
      const { segments, written } = grow([], batches);
      const tiers = Math.ceil(Math.log(articles / 64 + 1) / Math.log(8)) + 1;
      expect(segments.reduce((sum, each) => sum + each, 0)).toBe(articles);
      expect(segments.length).toBeLessThanOrEqual(tiers * 8);
      expect(written).toBeLessThanOrEqual(articles * (tiers + 1) + batches.length * 64);
    }),
  );
});
