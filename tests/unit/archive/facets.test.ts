import { expect, test } from 'vitest';
import { Calendar } from '../../../electron/archive/calendar.ts';
import { countFacets, findNames } from '../../../electron/archive/facets.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { inFolder } from '../catalogue/in-folder.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';

const articles: readonly Parameters<typeof sampleRecord>[1][] = [
  { tags: ['nba', 'NBA', '臺灣'], author: '新华社' },
  { tags: ['NBA', '台湾'], author: '新華社' },
  { tags: ['NBA', 'É', '台湾'], author: '新华社' },
  { tags: ['é', 'x'], author: 'x' },
];
const { signal } = new AbortController();

/** Names with their counts, as facets tell them of a query that finds all. */
const withArticles = (use: (catalogue: Catalogue) => Promise<void>) =>
  inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    for (const [at, facts] of articles.entries())
      catalogue.put(catalogue.allocate(), sampleRecord(at, facts));
    await use(catalogue);
  });

const facetsOf = (catalogue: Catalogue, text: string) =>
  countFacets(
    catalogue.listed(),
    parseQuery(text, false).query,
    catalogue,
    new Calendar('Asia/Shanghai'),
    signal,
  );

test('names that a query does not tell apart are one, in their most frequent spelling', () =>
  withArticles(async catalogue => {
    const { tags, sources } = await facetsOf(catalogue, '');
    expect(tags).toEqual({
      names: [
        { name: 'NBA', count: 3 },
        { name: '台湾', count: 3 },
        { name: 'É', count: 2 },
        { name: 'x', count: 1 },
      ],
      total: 4,
    });
    expect(sources.names).toEqual([
      { name: '新华社', count: 3 },
      { name: 'x', count: 1 },
    ]);
    expect(await findNames(catalogue.listed(), 'tag', '臺', 5, catalogue, signal)).toEqual({
      names: [{ name: '台湾', count: 3 }],
      total: 1,
    });
  }));

test('names that come later are told apart, and not, as those before', () =>
  withArticles(async catalogue => {
    await facetsOf(catalogue, '');
    catalogue.put(catalogue.allocate(), sampleRecord(articles.length, { tags: ['ｎｂａ', 'y'] }));
    const { tags } = await facetsOf(catalogue, '');
    expect(tags.names.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'NBA 4',
      '台湾 3',
      'É 2',
      'x 1',
      'y 1',
    ]);
  }));

test('what the query asks for is told in the spelling that is shown', () =>
  withArticles(async catalogue => {
    const { asked } = await facetsOf(
      catalogue,
      '(tag:e OR -#nBa) source:新華社 section:城市/晨報 tag:nowhere tag:n*',
    );
    expect(asked).toEqual([
      { field: 'tag', name: 'e', shown: 'É' },
      { field: 'tag', name: 'nBa', shown: 'NBA' },
      { field: 'source', name: '新華社', shown: '新华社' },
      { field: 'section', name: '/城市/晨報', shown: '/城市/晨报' },
    ]);
  }));
