import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdIndex } from '../../../electron/catalogue/id-index.ts';

function candidates(index: IdIndex, hash: number): number[] {
  const ids: number[] = [];
  for (let id = index.first(hash); id !== -1; id = index.after(id)) ids.push(id);
  return ids;
}

test('finds exactly what was added and not removed, however hashes collide', () => {
  const hash = fc.oneof(
    fc.constantFrom(0, 1, 0xffffffff, 1024, 2048),
    fc.integer({ min: 0, max: 0xffffffff }),
  );
  const entry = fc.record({ id: fc.nat({ max: 5000 }), hash, removed: fc.boolean() });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 200 }), entries => {
      const hashes = new Map(entries.map(({ id, hash }) => [id, hash]));
      const index = new IdIndex(id => hashes.get(id) ?? 0);
      for (const { id } of entries) index.add(id);
      for (const { id, removed } of entries) if (removed) index.remove(id);
      for (const { id, hash, removed } of entries) {
        const found = candidates(index, hash);
        expect(found.includes(id)).toBe(!removed);
        expect(new Set(found).size).toBe(found.length);
      }
    }),
  );
});

test('grows past its first size, with equal hashes and with different ones', () => {
  for (const hashOf of [(id: number) => id * 2654435761, () => 7]) {
    const index = new IdIndex(hashOf);
    for (let id = 0; id < 5000; id++) index.add(id);
    for (let id = 0; id < 5000; id += 2) index.remove(id);
    for (const id of [0, 1, 2, 3, 4998, 4999]) {
      expect(candidates(index, hashOf(id)).includes(id)).toBe(id % 2 === 1);
    }
  }
});
