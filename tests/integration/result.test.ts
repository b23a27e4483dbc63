import { expect, it } from 'vitest';
import { ArchiveIndex } from '../../electron/archive/archive-index.ts';
import { Calendar } from '../../electron/archive/calendar.ts';
import { Copies } from '../../electron/archive/copies.ts';
import { ArchiveMarks } from '../../electron/archive/marks/archive-marks.ts';
import { Results } from '../../electron/archive/result.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import {
  articleFile,
  makeArchive,
  openArchive,
  outFolder,
  temporaryFolder,
  zone,
} from '../support/archive.ts';
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

it('knows the rows of a list that is on show, though another result has taken its place, and no others', async () => {
  const files = ['a', 'b', 'c'].map((name, at) => [
    `${name}.md`,
    articleFile({ title: name, date: `2024-03-0${9 - at}` }),
  ]);
  const root = makeArchive(Object.fromEntries(files) as Record<string, string>);
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  const never = new AbortController().signal;
  const query = { text: '', typing: false };
  const order = { sort: 'date', copies: 'apart' } as const;
  const page = await archive.queries.page(query, order, 0, 40, never);
  const second = { query, order, rows: [{ from: 1, to: 2 }], result: page.result };
  const shown = page.rows[1]?.id;
  // The first row leaves the list, so that the second is another.
  await archive.marks.mark([page.rows[0]?.id ?? -1], { kind: 'hidden', on: true }, true);
  await archive.queries.page(query, order, 0, 40, never);
  expect([...(await archive.queries.idsOfRows(second, never))]).toEqual([shown]);
  expect(await archive.queries.ids(second, never)).toEqual([shown]);

  for (let other = 0; other < 20; other++) {
    await archive.queries.page({ text: `other${other}`, typing: false }, order, 0, 40, never);
    await archive.marks.mark([shown ?? -1], { kind: 'hidden', on: other % 2 === 0 }, false);
    await archive.queries.page(query, order, 0, 40, never);
  }
  await expect(archive.queries.idsOfRows(second, never)).rejects.toMatchObject({ code: 'list-changed' });
  await archive.close();
});
