/** Marks one article after the other in the folder it is given, and says so each time that one is kept. */
import { writeSync } from 'node:fs';
import { MarkStore } from '../../electron/marks/mark-store.ts';
import { markOne } from './marks.ts';

const [, , folder = '', first = '0'] = process.argv;

void MarkStore.open(folder).then(async store => {
  const lane = async (start: number) => {
    for (let number = start; ; number += 4) {
      await markOne(store, number, { kind: 'note', text: `笔记 ${number} `.repeat(20) });
      // Not buffered: what was told was told before the kill.
      writeSync(1, `${number}\n`);
    }
  };
  // Several at once, so that some share a sync.
  await Promise.all([0, 1, 2, 3].map(start => lane(Number(first) + start)));
});
