import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checkedJson } from '../../../electron/marks/checked-json.ts';
import { labelColours, type Change } from '../../../electron/marks/mark.ts';
import { MarkStore } from '../../../electron/marks/mark-store.ts';
import type { Operation } from '../../../electron/marks/operation.ts';
import { temporaryFolder } from '../../support/archive.ts';
import { article, asFirstVersion, contents, marking, markOne } from '../../support/marks.ts';

const starred: Change = { kind: 'starred', on: true };
const stores = new Set<MarkStore>();
/** What a test does not close itself is closed after it. */
async function open(folder: string): Promise<MarkStore> {
  const store = await MarkStore.open(folder);
  stores.add(store);
  return store;
}
async function close(store: MarkStore): Promise<void> {
  stores.delete(store);
  await store.close();
}
afterEach(async () => {
  for (const store of stores) await close(store);
});

const journals = async (folder: string) =>
  (await readdir(folder)).filter(name => name.startsWith('journal-'));

/** Opens and closes as often as it takes to have several backups, one article more each time. */
async function sessions(folder: string, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const store = await open(folder);
    await markOne(store, number, starred);
    await close(store);
  }
}

async function flipByte(path: string, share: number): Promise<void> {
  const bytes = await readFile(path);
  const place = Math.floor(bytes.length * share);
  bytes[place] = (bytes[place] ?? 0) ^ 4;
  await writeFile(path, bytes);
}

/** What a kill leaves: nothing is closed, so nothing is folded. */
async function killed(folder: string): Promise<string> {
  const copy = temporaryFolder('killed');
  for (const name of await readdir(folder)) {
    if (name !== 'backups') await copyFile(join(folder, name), join(copy, name));
  }
  return copy;
}

const aHighlight = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  quote: fc.string({ minLength: 1, maxLength: 20 }),
  prefix: fc.string({ maxLength: 10 }),
  suffix: fc.string({ maxLength: 10 }),
  start: fc.nat(),
  comment: fc.string({ maxLength: 20, unit: 'grapheme' }),
});
const aLabel = fc.constantFrom('中国', '中国/贸易', 'World');
const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('starred' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('hidden' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('label' as const), name: aLabel, on: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), text: fc.string({ maxLength: 20, unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('highlight' as const), highlight: aHighlight }),
  fc.record({ kind: fc.constant('no-highlight' as const), key: fc.constantFrom('a', 'b', 'c') }),
  fc.record({
    kind: fc.constant('position' as const),
    position: fc.option(
      fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), quote: fc.string({ maxLength: 9 }) }),
    ),
  }),
);
const someOperations: fc.Arbitrary<Operation[]> = fc.oneof(
  fc.tuple(fc.nat(6), aChange).map(([number, change]) => [article(number), marking(number, change)]),
  fc
    .record({ label: aLabel, colour: fc.option(fc.constantFrom(...labelColours)) })
    .map((colour): Operation[] => [{ kind: 'colour', ...colour }]),
  fc
    .tuple(fc.nat(6), fc.boolean())
    .map(([number, on]): Operation[] => [
      article(number),
      { kind: 'missed', slots: Uint32Array.of(number), on },
    ]),
);

describe('the store of marks', () => {
  it('has everything again after a kill, and after a quiet end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someOperations, { maxLength: 20 }), async history => {
        const folder = temporaryFolder('marks');
        const store = await open(folder);
        await Promise.all(history.map(operations => store.commit(() => operations)));
        const kept = contents(store);
        const afterKill = await open(await killed(folder));
        expect(contents(afterKill)).toEqual(kept);
        await close(store);
        expect(contents(await open(folder))).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });

  it('takes back any action, and brings it back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someOperations, { maxLength: 12 }), async history => {
        const store = await open(temporaryFolder('marks'));
        for (let number = 0; number < 7; number++) await store.commit(() => [article(number)]);
        const before = contents(store);
        const undos = [];
        for (const operations of history) {
          // As the archive does: what changes nothing is no action.
          const real = operations.filter(each => each.kind !== 'mark' || !isSame(store, each));
          const flags = real.filter(each => each.kind !== 'missed');
          undos.push(await store.commit(() => flags));
        }
        const after = contents(store);
        const redos = [];
        for (const undo of undos.reverse()) redos.push(await store.commit(() => undo));
        expect(contents(store)).toEqual(before);
        for (const redo of redos.reverse()) await store.commit(() => redo);
        expect(contents(store)).toEqual(after);
        await close(store);
      }),
      { numRuns: 40 },
    );
  });

  it('drops the last line where it was cut, and keeps every other', async () => {
    const folder = temporaryFolder('marks');
    const store = await open(folder);
    for (let number = 0; number < 5; number++) await markOne(store, number, starred);
    const [journal = ''] = await journals(folder);
    const whole = await readFile(join(folder, journal));
    const lastLine = whole.lastIndexOf('\n', -2) + 1;
    for (let length = lastLine; length < whole.length; length += 37) {
      const copy = await killed(folder);
      await truncate(join(copy, journal), length);
      const again = await open(copy);
      expect(again.table.size).toBe(4);
      expect(again.damaged).toEqual([]);
      await markOne(again, 4, starred);
      await close(again);
      expect((await open(copy)).table.size).toBe(5);
    }
  });

  it('loses only the line that was changed, and keeps the damaged journal under another name', async () => {
    const folder = temporaryFolder('marks');
    const store = await open(folder);
    for (let number = 0; number < 5; number++) await markOne(store, number, starred);
    const copy = await killed(folder);
    const [journal = ''] = await journals(copy);
    await flipByte(join(copy, journal), 0.5);
    const again = await open(copy);
    const kept = [0, 1, 2, 3, 4].filter(number => again.table.isStarred(number));
    expect(kept).toHaveLength(4);
    expect(again.damaged).toEqual([`${journal}.damaged-1`]);
    expect(await readdir(copy)).toContain(`${journal}.damaged-1`);
    await close(again);
    const third = await open(copy);
    expect(third.damaged).toEqual([]);
    expect([0, 1, 2, 3, 4].filter(number => third.table.isStarred(number))).toEqual(kept);
  });

  const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
    'is empty': path => truncate(path, 0),
    'was cut by two bytes': async path => truncate(path, (await readFile(path)).length - 2),
    'was cut in the middle': async path => truncate(path, Math.floor((await readFile(path)).length / 2)),
    'is all zeros': async path => writeFile(path, Buffer.alloc((await readFile(path)).length)),
    'has one bit flipped at its start': path => flipByte(path, 0.001),
    'has one bit flipped in the middle': path => flipByte(path, 0.5),
    'is of another program': path => writeFile(path, '{"hello":"world"}'),
    'was deleted': path => rm(path),
  };

  it.each(Object.entries(damages))('loses nothing where the snapshot %s', async (what, damage) => {
    const folder = temporaryFolder('marks');
    await sessions(folder, 4);
    await damage(join(folder, 'marks.json'));
    const store = await open(folder);
    expect([0, 1, 2, 3].filter(number => store.table.isStarred(number))).toEqual([0, 1, 2, 3]);
    expect(store.damaged).toEqual(what === 'was deleted' ? [] : ['marks.json.damaged-1']);
    await close(store);
    expect((await open(folder)).table.size).toBe(4);
  });

  it('loses nothing where the newest backups are damaged with the snapshot', async () => {
    const folder = temporaryFolder('marks');
    await sessions(folder, 14);
    await truncate(join(folder, 'marks.json'), 10);
    const backups = (await readdir(join(folder, 'backups'))).sort();
    for (const name of backups.slice(-3)) await flipByte(join(folder, 'backups', name), 0.5);
    const store = await open(folder);
    expect(store.table.size).toBe(14);
  });

  it('keeps ten backups at least, and no journal that none of them needs', async () => {
    const folder = temporaryFolder('marks');
    await sessions(folder, 25);
    // The one of the day is one of the last ten here.
    expect(await readdir(join(folder, 'backups'))).toHaveLength(11);
    expect((await journals(folder)).length).toBeLessThanOrEqual(11);
  });

  it('takes up what the first version has written, snapshot and journal', async () => {
    const folder = temporaryFolder('marks');
    await sessions(folder, 2);
    const store = await open(folder);
    await markOne(store, 2, starred);
    const older = await killed(folder);
    for (const name of await readdir(older)) {
      const path = join(older, name);
      const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
      await writeFile(path, lines.map(asFirstVersion).join(''));
    }
    const again = await open(older);
    expect(again.damaged).toEqual([]);
    expect([0, 1, 2].filter(number => again.table.isStarred(number))).toEqual([0, 1, 2]);
  });

  it('never touches what a newer version has written', async () => {
    const folder = temporaryFolder('marks');
    await sessions(folder, 1);
    const newer = checkedJson({ format: 99, future: true });
    await writeFile(join(folder, 'marks.json'), newer);
    await expect(open(folder)).rejects.toMatchObject({ code: 'marks-newer' });
    expect(await readFile(join(folder, 'marks.json'), 'utf8')).toBe(newer);

    const other = temporaryFolder('marks');
    const journal = checkedJson({ format: 99, number: 1, at: 0, operations: [] });
    await writeFile(join(other, 'journal-000000000001.jsonl'), journal);
    await expect(open(other)).rejects.toMatchObject({ code: 'marks-newer' });
    expect(await readFile(join(other, 'journal-000000000001.jsonl'), 'utf8')).toBe(journal);
  });

  it('takes back what cannot be written, says so, and goes on once it can', async () => {
    const folder = temporaryFolder('marks');
    const store = await open(folder);
    // A folder in the place of the journal refuses whoever the program runs as.
    await mkdir(join(folder, 'journal-000000000001.jsonl'));
    await expect(markOne(store, 0, starred)).rejects.toBeInstanceOf(Error);
    expect(store.table.isStarred(0)).toBe(false);
    await rm(join(folder, 'journal-000000000001.jsonl'), { recursive: true });
    await markOne(store, 0, starred);
    expect((await open(await killed(folder))).table.isStarred(0)).toBe(true);
  });

  it('puts actions in their order whatever the clock says', async () => {
    const folder = temporaryFolder('marks');
    const store = await open(folder);
    const now = Date.now;
    const times = [1e12, 5e11, 2e12, 0];
    try {
      for (const [place, time] of times.entries()) {
        Date.now = () => time;
        await markOne(store, 0, { kind: 'note', text: `Note ${place}` });
      }
    } finally {
      Date.now = now;
    }
    expect((await open(await killed(folder))).table.details(0).note).toBe('Note 3');
  });
});

const isSame = (store: MarkStore, operation: Extract<Operation, { kind: 'mark' }>): boolean =>
  [...operation.slots].every(slot => store.table.isSame(slot, operation.change));
