import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WalkEntry } from '../../../electron/archive/walk.ts';
import { inBatches } from '../../../electron/archive/walk-batch.ts';
import { digestOfPath } from '../../../electron/catalogue/path-digest.ts';

const file = fc.record({
  kind: fc.constant('file' as const),
  path: fc.string({ unit: 'binary' }),
  fingerprint: fc.record({ size: fc.maxSafeNat(), modified: fc.maxSafeInteger() }),
});
const obstacle = fc.record({
  kind: fc.constant('obstacle' as const),
  path: fc.string(),
  folder: fc.boolean(),
  remark: fc.constant({ code: 'file-unreadable' as const }),
});

it('batches hold each entry once, in their order, with the digest of its path', () => {
  const entries = fc.tuple(
    fc.array(fc.oneof(file, obstacle), { maxLength: 50 }),
    fc.integer({ min: 1, max: 200 }),
  );
  fc.assert(
    fc.property(entries, ([some, times]) => {
      const walked: WalkEntry[] = Array.from({ length: times }, () => some).flat();
      const files = [];
      const obstacles = [];
      for (const batch of inBatches(walked)) {
        for (const [row, path] of batch.paths.entries()) {
          const [size, modified] = [batch.sizes[row], batch.modified[row]];
          files.push({ kind: 'file', path, fingerprint: { size, modified } });
          expect(batch.digests.subarray(row * 4, row * 4 + 4)).toEqual(digestOfPath(path));
        }
        obstacles.push(...batch.obstacles);
      }
      expect(files).toEqual(walked.filter(({ kind }) => kind === 'file'));
      expect(obstacles).toEqual(walked.filter(({ kind }) => kind === 'obstacle'));
    }),
    { numRuns: 30 },
  );
});
