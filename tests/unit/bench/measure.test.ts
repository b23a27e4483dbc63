import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomStream } from '../../../bench/archive/random.mjs';
import { paragraph } from '../../../bench/archive/sentence.mjs';
import { provideCorpus } from '../../../bench/measure/corpus.mjs';
import { percentile, table } from '../../../bench/measure/figures.mjs';
import { indexedText, matchOf } from '../../../bench/measure/fts5-text.mjs';
import { mixedQueries } from '../../../bench/measure/query-set.mjs';
import { fold } from '../../../electron/search/fold.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { tokenise } from '../../../electron/search/tokenise.ts';

const search = { fold, parseQuery, tokenise };

describe('the figures of a benchmark', () => {
  it('are percentiles that were measured, not computed in between', () => {
    const values = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('stand side by side, with a dash where a size lacks a measure', () => {
    const one = { measure: 'Rate', broadsheet: '3/s', yardstick: '4/s' };
    const two = { measure: 'Memory', broadsheet: '5 MB', yardstick: '2 MB' };
    const lines = table(
      new Map([
        [10, [one]],
        [1000, [one, two]],
      ]),
    ).split('\n');
    expect(lines).toContain('| Rate | 3/s | 4/s |  | 3/s | 4/s |  |');
    expect(lines).toContain('| Memory | — | — |  | 5 MB | 2 MB |  |');
  });

  it.each([
    [{ value: 1.5, unit: '×', atMost: 1.5 }, '1.50 × (≤ 1.5) ✓'],
    [{ value: 312.4, unit: 'ms', atMost: 300 }, '312 ms (≤ 300) ✗'],
    [{ value: 0.8511, unit: '×', atLeast: 0.85 }, '0.851 × (≥ 0.85) ✓'],
    [{ value: 7.99, unit: '×', atLeast: 8 }, '7.99 × (≥ 8) ✗'],
    [{ value: 7.99, unit: '×' }, '7.99 ×'],
    [{ value: NaN, unit: '×', atMost: 2 }, 'NaN × (≤ 2) ✗'],
  ] as const)('say whether the bar holds: %o', (bar, cell) => {
    const lines = table(new Map([[10, [{ measure: 'Any', broadsheet: '1', yardstick: '2', bar }]]]));
    expect(lines).toContain(`| Any | 1 | 2 | ${cell} |`);
  });
});

describe('the archive of a benchmark', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bench-archives-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is made once, whole, and only read by later runs', async () => {
    const archives = join(folder, 'archives');
    const first = await provideCorpus(archives, join(folder, 'run'), 40);
    const { mtimeMs } = await stat(first.root);
    const second = await provideCorpus(archives, join(folder, 'another-run'), 40);
    expect(second.files).toEqual(first.files);
    for (const { path } of first.files) expect((await stat(join(first.root, path))).isFile()).toBe(true);
    expect((await stat(second.root)).mtimeMs).toBe(mtimeMs);
    expect(await readdir(archives)).toEqual(['archive-40']);
  });
});

describe('the queries of a benchmark', () => {
  const random = randomStream(5, 0);
  const texts = ['zh', 'en', 'zh', 'en'].map(language =>
    paragraph(random, language === 'zh' ? 'zh' : 'en', 4_000),
  );
  const tags = ['economy', 'world news'];
  const queries = mixedQueries(texts, tags);

  it('are a hundred, the same each time, and the text of each can be asked of FTS5 alone', () => {
    expect(queries).toHaveLength(100);
    expect(mixedQueries(texts, tags)).toEqual(queries);
    for (const query of queries) expect(matchOf(search, query).match).toMatch(/"[^"]+"/u);
    const withFields = queries.filter(query => !matchOf(search, query).isWhole);
    expect(withFields).toEqual(queries.filter(query => /(?:tag|date):/u.test(query)));
  });

  it('keep AND, OR, NOT and titles on the way to FTS5, and leave out other fields', () => {
    const expression = (text: string) => matchOf(search, text).match;
    expect(expression('river tea')).toBe('((("river") AND ("tea")))');
    expect(expression('river -tea')).toBe('((("river")) NOT ("tea"))');
    expect(expression('river OR tea')).toBe('(("river") OR ("tea"))');
    expect(expression('title:river riv*')).toBe('(((title : "river") AND ("riv" *)))');
    expect(matchOf(search, 'river tag:tea')).toEqual({ match: '((("river")))', isWhole: false });
    expect(() => matchOf(search, 'tag:river')).toThrow(TypeError);
  });
});

describe('FTS5 by itself, given texts and queries', () => {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE text USING fts5(title, body, tokenize = 'ascii')");
  const add = database.prepare('INSERT INTO text (title, body) VALUES (?, ?)');
  const finds = database.prepare('SELECT count(*) AS total FROM text WHERE text MATCH ?');
  afterAll(() => database.close());

  const [title, body] = ['COVID-19：核酸检测', '2022年1月24日，Café du Monde 開門。一共3.5萬人。'];
  add.run(indexedText(search, title), indexedText(search, body));

  it.each([
    '测',
    '核酸检',
    '1月24日',
    '24日',
    '年1月',
    '开门',
    'title:covid',
    '"cafe du mon"*',
    '人 -酸核',
    'title:核酸 3.5万',
  ])('finds %s', query => {
    expect(finds.get(matchOf(search, query).match)).toEqual({ total: 1 });
  });

  it.each(['酸测', '1月2日', 'title:门', '门 -测', 'caf', '测1'])('does not find %s', query => {
    expect(finds.get(matchOf(search, query).match)).toEqual({ total: 0 });
  });
});
