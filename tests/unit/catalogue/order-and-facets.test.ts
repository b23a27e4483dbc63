import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { rowidOf } from '../../../electron/search/rowid.ts';
import { arbitraryRecord } from './arbitrary-record.ts';
import { inFolder } from './in-folder.ts';

const placed = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9000 }), arbitraryRecord), {
  selector: ([id]) => id,
  maxLength: 40,
});

test('the list is in the descending order of the rows of the full-text index', async () => {
  await fc.assert(
    fc.asyncProperty(placed, fc.array(fc.integer({ min: -3, max: 3 })), (records, sameMinutes) =>
      inFolder(async folder => {
        const { catalogue } = await Catalogue.open(folder);
        for (const [index, [id, record]] of records.entries()) {
          const minute = sameMinutes[index];
          const { article } = record;
          const near = minute !== undefined &&
            article && {
              article: { ...article, date: { ...article.date, instant: minute * 20_000 } },
            };
          catalogue.put(id, { ...record, ...near });
        }
        const expected = [...catalogue.ids()]
          .filter(id => catalogue.isListed(id))
          .sort(
            (one, other) =>
              rowidOf(catalogue.instantOf(other), other) - rowidOf(catalogue.instantOf(one), one),
          );
        expect([...catalogue.newestFirst()]).toEqual(expected);
        const gone = expected[0];
        if (gone !== undefined) {
          catalogue.remove(gone);
          expect([...catalogue.newestFirst()]).toEqual(expected.slice(1));
        }
      }),
    ),
    { numRuns: 60 },
  );
});

test('facets are what counting names one by one gives', async () => {
  await fc.assert(
    fc.asyncProperty(placed, fc.nat(), (records, skipped) =>
      inFolder(async folder => {
        const { catalogue } = await Catalogue.open(folder);
        for (const [id, record] of records) catalogue.put(id, record);
        const ids = catalogue.newestFirst().filter((_, index) => index % 5 !== skipped % 5);
        const facets = catalogue.facets(ids);
        const shown = await catalogue.records([...ids]);
        const articles = shown.map(record => record?.article);
        for (const [index, count] of facets.sections.entries()) {
          const name = JSON.stringify(catalogue.sections.name(index));
          expect(count).toBe(articles.filter(article => JSON.stringify(article?.section) === name).length);
        }
        for (const [index, count] of facets.sources.entries()) {
          const name = catalogue.sources.name(index);
          expect(count).toBe(articles.filter(article => article?.author === name).length);
        }
        for (const [index, count] of facets.tags.entries()) {
          const name = catalogue.tags.name(index);
          expect(count).toBe(
            articles.flatMap(article => article?.tags ?? []).filter(tag => tag === name).length,
          );
        }
      }),
    ),
    { numRuns: 60 },
  );
});
