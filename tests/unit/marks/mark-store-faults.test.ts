/** Disks that are full and clocks that jump, under the store of marks. */
import { existsSync } from 'node:fs';
import { readFile, rm, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../electron/marks/mark.ts';
import { MarkStore } from '../../../electron/marks/mark-store.ts';
import { readMarks } from '../../../electron/marks/open-marks.ts';
import { temporaryFolder } from '../../support/archive.ts';
import { markOne } from '../../support/marks.ts';

const starred: Change = { kind: 'starred', on: true };
const day = 86_400_000;
const starredIn = ({ table }: MarkStore) =>
  Array.from({ length: table.size }, (_, slot) => slot).filter(slot => table.isStarred(slot));

afterEach(() => vi.useRealTimers());

// Every write to this device fails as on a full disk; other systems have none.
describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  const journal = (folder: string, record: number) =>
    join(folder, `journal-${String(record).padStart(12, '0')}.jsonl`);

  it('refuses a mark aloud, loses none that was acknowledged, and takes the next once there is room', async () => {
    const folder = temporaryFolder('marks');
    const first = await MarkStore.open(folder);
    await markOne(first, 0, starred);
    await first.close();

    const store = await MarkStore.open(folder);
    await symlink('/dev/full', journal(folder, 2));
    await expect(markOne(store, 1, starred)).rejects.toMatchObject({ code: 'marks-full' });
    expect(store.table.isStarred(1)).toBe(false);
    expect(starredIn(store)).toEqual([0]);
    await rm(journal(folder, 2));
    await markOne(store, 1, starred);
    await store.close();
    const again = await MarkStore.open(folder);
    expect(starredIn(again)).toEqual([0, 1]);
    expect(again.damaged).toEqual([]);
    await again.close();
  });

  it('keeps who an article is for the next mark when its first was refused', async () => {
    const folder = temporaryFolder('marks');
    const store = await MarkStore.open(folder);
    await symlink('/dev/full', journal(folder, 1));
    await expect(markOne(store, 0, starred)).rejects.toMatchObject({ code: 'marks-full' });
    await rm(journal(folder, 1));
    // The article has its slot by now, so it is marked alone.
    await store.commit(() => [{ kind: 'mark', slots: Uint32Array.of(0), change: starred }]);
    // As after a kill: what was acknowledged is read from the journal.
    const again = await readMarks(folder);
    expect(again.table.isStarred(0)).toBe(true);
    expect([...again.table.identities.digest(0)]).toEqual([...store.table.identities.digest(0)]);
    await store.close();
  });

  it('keeps marks in their journal where the snapshot cannot be written, until it can', async () => {
    const folder = temporaryFolder('marks');
    const snapshot = () => readFile(join(folder, 'marks.json'), 'utf8');
    const first = await MarkStore.open(folder);
    await markOne(first, 0, starred);
    await first.close();
    const before = await snapshot();

    const store = await MarkStore.open(folder);
    await markOne(store, 1, starred);
    await symlink('/dev/full', join(folder, 'marks.json.tmp'));
    await store.close();
    expect(await snapshot()).toBe(before);
    const again = await MarkStore.open(folder);
    expect(starredIn(again)).toEqual([0, 1]);
    await again.close();
    expect(await snapshot()).not.toBe(before);
  });
});

describe('a clock that jumps', () => {
  it('costs no mark and no backup that is needed, though years lie between sessions, forth and back', async () => {
    const folder = temporaryFolder('marks');
    vi.useFakeTimers({ toFake: ['Date'] });
    for (let session = 0; session < 14; session++) {
      vi.setSystemTime(1.6e12 + (session % 2 === 0 ? session * 400 : -session * 300) * day);
      const store = await MarkStore.open(folder);
      await markOne(store, session, starred);
      vi.setSystemTime(session);
      await markOne(store, session, { kind: 'note', text: `Note ${session}` });
      await store.close();
    }
    vi.useRealTimers();
    // The newest backup is the one of the last session, whatever day it bears.
    await truncate(join(folder, 'marks.json'), 10);
    const store = await MarkStore.open(folder);
    expect(starredIn(store)).toEqual(Array.from({ length: 14 }, (_, session) => session));
    expect(store.table.details(13).note).toBe('Note 13');
    expect(store.damaged).toEqual(['marks.json.damaged-1']);
    await store.close();
  });
});
