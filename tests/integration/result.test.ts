import { expect, it } from 'vitest';
import { ArchiveIndex } from '../../electron/archive/archive-index.ts';
import { Calendar } from '../../electron/archive/calendar.ts';
import { Copies } from '../../electron/archive/copies.ts';
import { ArchiveMarks } from '../../electron/archive/marks/archive-marks.ts';
import { Results } from '../../electron/archive/result.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import { outFolder, temporaryFolder, zone } from '../support/archive.ts';
import { sampleRecord } from '../unit/catalogue/sample-record.ts';

it('answers whoever asks for what another has just given up', async () => {
  const index = await ArchiveIndex.open(temporaryFolder('data'), threadFilesIn(outFolder).segment);
  for (let id = 0; id < 40_000; id++) index.catalogue.put(id, sampleRecord(id));
  const marks = new ArchiveMarks({ marks: temporaryFolder('marks'), root: '/' }, index.catalogue);
  const searchable = { index, calendar: new Calendar(zone), marks };
  const results = new Results(searchable, new Copies(index.catalogue));
  // Enough of them that the search takes several turns.
  const text = Array.from({ length: 500 }, (_, at) => `-tag:none${at}`).join(' ');
  const query = { text, typing: false };
  const abort = new AbortController();
  const [first, second] = [abort.signal, abort.signal].map(signal =>
    expect(results.of(query).ids(signal)).rejects.toMatchObject({ code: 'cancelled' }),
  );
  abort.abort();
  const ids = await results.of(query).ids(new AbortController().signal);
  expect(ids.size).toBe(index.catalogue.articles);
  await Promise.all([first, second]);
  await index.close();
});
