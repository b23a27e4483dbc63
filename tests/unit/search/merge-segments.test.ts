import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { mergeSegments } from '../../../electron/search/merge-segments.ts';
import { buildSegment, type SegmentContent } from '../../../electron/search/segment-builder.ts';
import { someText } from './arbitraries.ts';

const folder = mkdtempSync(join(tmpdir(), 'merge-segments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textsOf = (ids: readonly number[]) =>
  fc.tuple(
    ...ids.map(id => fc.record({ id: fc.constant(id), path: someText, title: someText, body: someText })),
  );
/** Articles one behind the other, as an archive is first read, or some of them again, and some that are gone. */
const someBatch = (most: number) =>
  fc
    .oneof(
      fc.tuple(fc.nat({ max: most }), fc.integer({ min: 1, max: 12 })).map(([first, count]) => ({
        ids: Array.from({ length: count }, (_, at) => first + at),
        gone: [],
      })),
      fc
        .tuple(
          fc.uniqueArray(fc.nat({ max: most }), { maxLength: 8 }),
          fc.uniqueArray(fc.nat({ max: most }), { maxLength: 4 }),
        )
        .map(([ids, gone]) => ({ ids, gone: gone.filter(id => !ids.includes(id)) })),
    )
    .chain(({ ids, gone }) => fc.record({ texts: textsOf(ids), gone: fc.constant<readonly number[]>(gone) }));

/** What several batches hold together: of each article what the last of them says. */
function together(batches: readonly SegmentContent[], forgetsGone: boolean): SegmentContent {
  const texts = new Map<number, SegmentContent['texts'][number]>();
  const gone = new Set<number>();
  for (const batch of batches) {
    for (const id of batch.gone) {
      texts.delete(id);
      gone.add(id);
    }
    for (const text of batch.texts) {
      gone.delete(text.id);
      texts.set(text.id, text);
    }
  }
  return { texts: [...texts.values()], gone: forgetsGone ? [] : [...gone] };
}

test('segments that were merged are, byte for byte, the one that would have been built of all they hold', () => {
  const someBatches = fc.oneof(
    fc.array(someBatch(40), { minLength: 1, maxLength: 6 }),
    fc.array(someBatch(400), { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(someBatches, fc.boolean(), (batches, forgetsGone) => {
      const paths = batches.map((batch, number) => {
        const path = join(folder, String(number));
        buildSegment(path, batch);
        return path;
      });
      mergeSegments(paths, join(folder, 'merged'), forgetsGone);
      buildSegment(join(folder, 'built'), together(batches, forgetsGone));
      expect(readFileSync(join(folder, 'merged')).equals(readFileSync(join(folder, 'built')))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
