import { expect, test } from 'vitest';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { inFolder } from './in-folder.ts';
import { sampleRecord } from './sample-record.ts';

test('rows that are read while the file under them is replaced are the right ones', async () => {
  await inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    const files = 3000;
    for (let id = 0; id < files; id++) catalogue.put(id, sampleRecord(id));
    await catalogue.flush(1);

    let writing = true;
    const read = async (step: number) => {
      for (let start = step; writing; start += step) {
        // More than are kept in memory, and never row 0, which changes.
        const ids = Array.from({ length: 200 }, (_, index) => 1 + ((start + index * 7) % (files - 1)));
        const records = await catalogue.records(ids);
        expect(records.map(record => record?.path)).toEqual(ids.map(id => sampleRecord(id).path));
      }
    };
    const write = async () => {
      try {
        for (let generation = 2; generation < 22; generation++) {
          // A longer first line moves every other one.
          catalogue.put(0, sampleRecord(0, { title: '长'.repeat(generation * 50) }));
          await catalogue.flush(generation);
        }
      } finally {
        writing = false;
      }
    };
    await Promise.all([read(311), read(997), write()]);
    expect(catalogue.takeDamagedLines()).toEqual([]);
  });
});
