import { expect, it } from 'vitest';
import { MarkStore } from '../../../electron/marks/mark-store.ts';
import { readMarks } from '../../../electron/marks/open-marks.ts';
import { temporaryFolder } from '../../support/archive.ts';
import { markOne } from '../../support/marks.ts';

it('has again after a kill what was put together and is longer than anybody could ask for', async () => {
  const folder = temporaryFolder('marks');
  const store = await MarkStore.open(folder);
  await markOne(store, 0, { kind: 'note', text: '注'.repeat(1_200_000) });
  await markOne(store, 0, { kind: 'label', name: `长/${'x'.repeat(300)}`, on: true });
  const { table, damaged } = await readMarks(folder);
  expect(damaged).toEqual([]);
  expect([table.details(0).note.length, table.details(0).labels.length]).toEqual([1_200_000, 1]);
  await store.close();
});
