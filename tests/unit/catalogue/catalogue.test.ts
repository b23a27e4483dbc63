import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import type { FileRecord } from '../../../electron/catalogue/record.ts';
import { arbitraryRecord } from './arbitrary-record.ts';
import { inFolder } from './in-folder.ts';
import { sampleRecord } from './sample-record.ts';

async function opened(folder: string): Promise<Catalogue> {
  const { catalogue, damaged } = await Catalogue.open(folder);
  expect(damaged).toEqual([]);
  return catalogue;
}

test('every record comes back as it was put: from memory, from the file, and after reopening', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryRecord, { minLength: 1, maxLength: 20 }), records =>
      inFolder(async folder => {
        const catalogue = await opened(folder);
        const ids = records.map(record => {
          const id = catalogue.allocate();
          catalogue.put(id, record);
          return id;
        });
        expect(await catalogue.records(ids)).toStrictEqual(records);
        await catalogue.flush(1);
        const reopened = await opened(folder);
        expect(await reopened.records(ids)).toStrictEqual(records);
        for (const [index, id] of ids.entries()) {
          expect(await reopened.record(id)).toStrictEqual(records[index]);
          expect(reopened.fingerprintOf(id)).toEqual(records[index]?.fingerprint);
        }
      }),
    ),
    { numRuns: 60 },
  );
});

type Step =
  | { readonly kind: 'put'; readonly path: string; readonly record: FileRecord }
  | { readonly kind: 'remove'; readonly path: string }
  | {
      readonly kind: 'flush' | 'reopen' | 'flush-while-putting';
      readonly path: string;
      readonly record: FileRecord;
    };

const path = fc.constantFrom('a.md', 'b.md', '丙.md', '__proto__', '\ud800', '\ud801', '');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), path, record: arbitraryRecord }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('flush' as const, 'reopen' as const, 'flush-while-putting' as const),
      path,
      record: arbitraryRecord,
    }),
  },
);

test('any sequence of changes, writes and reopenings holds what a map holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), steps =>
      inFolder(async folder => {
        let catalogue = await opened(folder);
        let expected = new Map<string, FileRecord>();
        let written = new Map(expected);
        let generation = 0;
        const put = (record: FileRecord): void => {
          catalogue.put(catalogue.idOf(record.path) ?? catalogue.allocate(), record);
          expected.set(record.path, record);
        };
        for (const step of steps) {
          if (step.kind === 'put') put({ ...step.record, path: step.path });
          if (step.kind === 'remove') {
            const id = catalogue.idOf(step.path);
            expect(id !== undefined).toBe(expected.delete(step.path));
            if (id !== undefined) catalogue.remove(id);
          }
          if (step.kind === 'flush') {
            await catalogue.flush(++generation);
            written = new Map(expected);
          }
          if (step.kind === 'flush-while-putting') {
            const flushed = catalogue.flush(++generation);
            const reading = catalogue.records([...catalogue.ids()]);
            const before = [...catalogue.ids()].length;
            put({ ...step.record, path: step.path });
            await flushed;
            expect(await reading).toHaveLength(before);
            await catalogue.flush(++generation);
            written = new Map(expected);
          }
          if (step.kind === 'reopen') {
            catalogue = await opened(folder);
            expected = new Map(written);
          }
          await expectSame(catalogue, expected);
        }
      }),
    ),
    { numRuns: 60 },
  );
});

async function expectSame(catalogue: Catalogue, expected: ReadonlyMap<string, FileRecord>): Promise<void> {
  const ids = [...catalogue.ids()];
  const held = await catalogue.records(ids);
  expect(new Map(held.map(record => [record?.path, record]))).toStrictEqual(new Map(expected));
  expect(held.map(record => record && catalogue.idOf(record.path))).toEqual(ids);
  const records = [...expected.values()];
  expect(catalogue.files).toBe(records.length);
  expect(catalogue.articles).toBe(records.filter(({ article }) => article).length);
  for (const outcome of ['indexed', 'repaired', 'unreadable', 'skipped'] as const) {
    expect(catalogue.counts[outcome]).toBe(records.filter(record => record.outcome === outcome).length);
  }
  for (const [index, id] of ids.entries()) {
    const { article, outcome } = held[index] ?? {};
    expect(catalogue.isListed(id)).toBe(article !== undefined);
    expect(catalogue.isRepaired(id)).toBe(outcome === 'repaired');
    expect(catalogue.outcomeOf(id)).toBe(outcome);
    if (!article) continue;
    expect(catalogue.instantOf(id)).toBe(article.date.instant);
    const section = catalogue.sectionOf(id);
    expect(section === -1 ? [] : catalogue.sections.name(section)).toEqual(article.section);
    const source = catalogue.sourceOf(id);
    expect(source === -1 ? undefined : catalogue.sources.name(source)).toBe(article.author);
    expect([...catalogue.tagsOf(id)].map(tag => catalogue.tags.name(tag))).toEqual(article.tags);
  }
}

test('ids are never handed out twice, not even after removal and reopening', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    const ids = [1, 2, 3].map(number => {
      const id = catalogue.allocate();
      catalogue.put(id, sampleRecord(number));
      return id;
    });
    for (const id of ids) catalogue.remove(id);
    await catalogue.flush(1);
    expect(ids).not.toContain((await opened(folder)).allocate());
  });
});

test('a record keeps its id when its path changes, and the old path is free', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    const id = catalogue.allocate();
    catalogue.put(id, sampleRecord(1));
    await catalogue.flush(1);
    catalogue.put(id, { ...sampleRecord(1), path: 'moved.md' });
    expect(catalogue.idOf('moved.md')).toBe(id);
    expect(catalogue.idOf(sampleRecord(1).path)).toBeUndefined();
    expect((await catalogue.record(id)).path).toBe('moved.md');
  });
});

test('every path among thousands is found, across shards, and no other', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    for (let number = 0; number < 9000; number++) catalogue.put(catalogue.allocate(), sampleRecord(number));
    await catalogue.flush(1);
    const reopened = await opened(folder);
    for (let number = 0; number < 9000; number++)
      expect(reopened.idOf(sampleRecord(number).path)).toBe(number);
    expect(reopened.idOf(sampleRecord(9000).path)).toBeUndefined();
    expect([...reopened.shardGenerations()]).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    const ids = [8999, 0, 4096, 4095, 5000, 12];
    expect(await reopened.records([...ids, 9000])).toEqual([...ids.map(id => sampleRecord(id)), undefined]);
  });
});

test('only shards that changed are written, under the generation of the change', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    catalogue.put(0, sampleRecord(0));
    catalogue.put(4096, sampleRecord(1));
    await catalogue.flush(7);
    catalogue.put(1, sampleRecord(2));
    await catalogue.flush(8);
    expect([...catalogue.shardGenerations()]).toEqual([
      [0, 8],
      [1, 7],
    ]);
    expect(catalogue.generation).toBe(8);
    expect((await opened(folder)).generation).toBe(8);
  });
});

test('a shard is written although ids before its first record were allocated and never used', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    catalogue.put(3, { path: 'x', fingerprint: { size: 0, modified: 0 }, outcome: 'skipped', remarks: [] });
    await catalogue.flush(1);
    expect((await opened(folder)).idOf('x')).toBe(3);
  });
});

test('the hash of a content is known without reading the record, also after a restart', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    const hash = 'fedcba9800543210';
    catalogue.put(3, { ...sampleRecord(3), hash });
    catalogue.put(7, { path: 'x', fingerprint: { size: 0, modified: 0 }, outcome: 'skipped', remarks: [] });
    await catalogue.flush(1);
    for (const known of [catalogue, await opened(folder)]) {
      expect(known.hashOf(3)).toBe(hash);
      expect(known.hashOf(7)).toBeUndefined();
      expect(known.hashOf(5000)).toBeUndefined();
    }
  });
});

test('a forgotten shard keeps ids and records but no fingerprints, also on disk', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    catalogue.put(1, sampleRecord(1));
    catalogue.put(4097, sampleRecord(2));
    await catalogue.flush(1);
    catalogue.forget(0);
    catalogue.forget(99);
    await catalogue.flush(2);
    for (const known of [catalogue, await opened(folder)]) {
      expect(known.fingerprintOf(1)).toBeUndefined();
      expect(known.fingerprintOf(4097)).toEqual(sampleRecord(2).fingerprint);
      expect(known.idOf(sampleRecord(1).path)).toBe(1);
      expect(await known.record(1)).toEqual(sampleRecord(1));
      // No record changed, so the shard still agrees with the text of its generation.
      expect(known.shardGenerations().get(0)).toBe(1);
    }
    catalogue.put(1, sampleRecord(1));
    expect(catalogue.fingerprintOf(1)).toEqual(sampleRecord(1).fingerprint);
  });
});

test('the version grows with every change, and asking for an unknown id is answered', async () => {
  await inFolder(async folder => {
    const catalogue = await opened(folder);
    const before = catalogue.version;
    catalogue.put(0, sampleRecord(0));
    const between = catalogue.version;
    catalogue.remove(0);
    expect(between).toBeGreaterThan(before);
    expect(catalogue.version).toBeGreaterThan(between);
    await expect(catalogue.record(0)).rejects.toMatchObject({ code: 'article-missing' });
    await expect(catalogue.record(70_000)).rejects.toMatchObject({ code: 'article-missing' });
    expect(catalogue.fingerprintOf(70_000)).toBeUndefined();
  });
});
