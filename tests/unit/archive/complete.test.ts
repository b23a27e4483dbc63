import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from '../../../electron/archive/calendar.ts';
import { complete } from '../../../electron/archive/complete.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import type { Completion } from '../../../electron/contract/archive-contract.ts';
import { fold } from '../../../electron/search/fold.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { inFolder } from '../catalogue/in-folder.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';

type Facts = Parameters<typeof sampleRecord>[1];

const calendar = new Calendar('Asia/Shanghai');
const now = Date.parse('2022-03-15T12:00:00+08:00');
const on = (day: string) => ({
  instant: Date.parse(`${day}T12:00:00+08:00`),
  source: 'front-matter' as const,
});

/** Runs `task` with a catalogue of these articles. */
const withArticles = <T>(articles: readonly Facts[], task: (catalogue: Catalogue) => T | Promise<T>) =>
  inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    for (const [at, facts] of articles.entries())
      catalogue.put(catalogue.allocate(), sampleRecord(at, facts));
    return task(catalogue);
  });

/** What is offered where `|` stands, and how many articles each has: "tag:经济 2". */
function offered(catalogue: Catalogue, marked: string): string[] {
  return completionsAt(catalogue, marked).map(
    ({ label, count }) => `${label}${count === undefined ? '' : ` ${count}`}`,
  );
}

function completionsAt(catalogue: Catalogue, marked: string): readonly Completion[] {
  const place = marked.indexOf('|');
  return complete(marked.replace('|', ''), place, shelfOf(catalogue), now);
}

const labels = [
  { name: '贸易', count: 3 },
  { name: '贸易/港口', count: 2 },
  { name: '对外贸易', count: 1 },
];

const shelfOf = (catalogue: Catalogue) => ({
  catalogue,
  calendar,
  visible: catalogue.listed().copy(),
  labels: () => labels,
});

/** The text with a completion in its place. */
const accepted = (text: string, { replace: [start, end], insert }: Completion) =>
  text.slice(0, start) + insert + text.slice(end);

test('labels go on as they are nested, and are found by any of their names', () =>
  withArticles([], catalogue => {
    expect(offered(catalogue, 'label:贸|')).toEqual(['贸易 3', '贸易/港口 2', '对外贸易 1']);
    expect(offered(catalogue, 'label:贸易/|')).toEqual(['贸易/港口 2']);
    expect(offered(catalogue, 'label:港|')).toEqual(['贸易/港口 2']);
    for (const field of ['title', 'path']) expect(offered(catalogue, `${field}:贸|`)).toEqual([]);
  }));

const tagged = (...tags: string[]): Facts => ({ tags });

describe('names', () => {
  const articles = [
    tagged('经济', '宏观经济'),
    tagged('经济', '宏观经济'),
    tagged('宏观经济', '经济学'),
    tagged('GDP', 'gdp', 'Café'),
    tagged('gdp'),
  ];

  test('begin with what is typed before they hold it, then the more frequent come first', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'tag:经|')).toEqual(['经济 2', '经济学 1', '宏观经济 3']);
      expect(offered(catalogue, 'tag:|')[0]).toBe('宏观经济 3');
      expect(offered(catalogue, '疫情 -#宏|')).toEqual(['宏观经济 3']);
      expect(offered(catalogue, 'tag:火|')).toEqual([]);
    }));

  test('are compared folded; spellings of one name are one, and an article that has two of them is one', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'tag:ＧＤ|')).toEqual(['gdp 2']);
      expect(offered(catalogue, 'tag:cafe|')).toEqual(['Café 1']);
    }));

  test('are counted anew when the catalogue has changed', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'tag:经济|')).toContain('经济学 1');
      catalogue.put(catalogue.allocate(), sampleRecord(99, tagged('经济学')));
      expect(offered(catalogue, 'tag:经济|')).toContain('经济学 2');
    }));

  test('are no more than can be taken in', () =>
    withArticles(
      Array.from({ length: 30 }, (_, at) => ({ author: `记者${at}` })),
      catalogue => {
        expect(offered(catalogue, 'author:记|')).toHaveLength(8);
        expect(offered(catalogue, 'source:记者2|')[0]).toBe('记者20 1');
      },
    ));

  test('that stand there already are not offered', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'tag:宏观经济|')).toEqual([]);
      expect(offered(catalogue, 'tag:"宏观经济"|')).toEqual([]);
    }));

  test('take the place of the whole value, and of nothing else', () =>
    withArticles([tagged('to be or not')], catalogue => {
      for (const marked of ['a -tag:to| b', 'a -tag:t|o b', 'a -tag:"to b|e" b']) {
        const [completion] = completionsAt(catalogue, marked);
        expect(completion && accepted(marked.replace('|', ''), completion)).toBe('a -tag:"to be or not" b');
      }
      const [unclosed] = completionsAt(catalogue, 'a tag:"to be|');
      expect(unclosed && accepted('a tag:"to be', unclosed)).toBe('a tag:"to be or not"');
    }));

  test('of languages have their regions, and stand for them', () =>
    withArticles([{ language: 'zh-TW' }, { language: 'zh-CN' }, { language: 'en' }], catalogue => {
      expect(offered(catalogue, 'lang:|')).toEqual(['zh 2', 'zh-TW 1', 'zh-CN 1', 'en 1']);
      expect(offered(catalogue, 'lang:zh_t|')).toEqual(['zh-TW 1']);
    }));
});

describe('sections', () => {
  const articles = [
    { section: ['国际', '欧洲'] },
    { section: ['国际', '欧洲', '北欧'] },
    { section: ['国际', '亚洲'] },
    { section: ['AC/DC', '欧洲'] },
  ];

  test('are offered as paths, by their last name, with what lies below', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'section:欧|')).toEqual([
        '国际 › 欧洲 2',
        'AC/DC › 欧洲 1',
        '国际 › 欧洲 › 北欧 1',
      ]);
      expect(offered(catalogue, 'section:/|')).toEqual(['国际 3', 'AC/DC 1']);
    }));

  test('behind a slash are those within', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'section:国际/|')).toEqual(['国际 › 欧洲 2', '国际 › 亚洲 1']);
      expect(offered(catalogue, 'section:/国际/亚|')).toEqual(['国际 › 亚洲 1']);
      expect(offered(catalogue, 'section:/欧洲/|')).toEqual([]);
      expect(offered(catalogue, String.raw`section:"/AC\/DC/|"`)).toEqual(['AC/DC › 欧洲 1']);
    }));
});

describe('dates', () => {
  const articles = ['2021-05-01', '2021-11-30', '2021-11-02', '2022-01-24'].map(day => ({ date: on(day) }));

  test('are this month, today and the years there are', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'date:|')).toEqual(['2022-03 0', '2022-03-15 0', '2022 1', '2021 3']);
      expect(offered(catalogue, 'date:202|')).toEqual(['2022-03 0', '2022-03-15 0', '2022 1', '2021 3']);
    }));

  test('are the months of a year, and the days of a month', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'date:2021|')).toEqual(['2021-11 2', '2021-05 1']);
      expect(offered(catalogue, 'date:2021-1|')).toEqual(['2021-11 2']);
      expect(offered(catalogue, 'date:2021-11|')).toEqual(['2021-11-30 1', '2021-11-02 1']);
    }));

  test('count what the field would find', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'before:2021-|')).toEqual(['2021-11 1', '2021-05 0']);
      expect(offered(catalogue, 'after:2021-|')).toEqual(['2021-11 3', '2021-05 4']);
    }));

  test('go on behind the slash of a range, and never before it', () =>
    withArticles(articles, catalogue => {
      expect(offered(catalogue, 'date:2021-11/2021-|')).toEqual(['2021-11/2021-11 2']);
      expect(offered(catalogue, 'date:/202|')).toContain('/2021 3');
    }));

  test('are ages too, and the units of a number', () =>
    withArticles([], catalogue => {
      expect(offered(catalogue, 'age:|')).toContain('<7d');
      expect(offered(catalogue, 'age:>|')).toEqual(['>1y']);
      expect(offered(catalogue, 'age:<3|')).toEqual(['<3d', '<3w', '<3m', '<3y', '<30d']);
    }));
});

describe('fields and properties', () => {
  test('a word that begins the name of a field may become it', () =>
    withArticles([], catalogue => {
      expect(offered(catalogue, 'ta|')).toEqual(['tag:']);
      expect(offered(catalogue, '疫情 -La|')).toEqual(['lang:', 'label:']);
      expect(offered(catalogue, 'in|')).toEqual(['intitle:', 'inurl:']);
      expect(offered(catalogue, 'au|')).toEqual(['author:']);
    }));

  test('nothing is offered to other words', () =>
    withArticles([tagged('storm')], catalogue => {
      for (const marked of [
        't|',
        'storm|',
        'tag|s',
        '"ta|',
        'tag: |',
        'title:ta|',
        '疫|',
        '|',
        'x:ta|',
        'ta*|',
      ]) {
        expect(offered(catalogue, marked), marked).toEqual([]);
      }
    }));

  test('what is known of an article is told with its count', () =>
    withArticles([{ images: 'missing' }, { images: 'some' }], catalogue => {
      expect(offered(catalogue, 'has:|')).toEqual(['image 2', 'note']);
      expect(offered(catalogue, 'is:m|')).toEqual(['missing-image 1']);
    }));
});

const someName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    fc
      .array(fc.constantFrom('a', '疫', ' ', '"', '“', '”', '(', '/', '\\', '*', '-', ':', 'OR', '＂', '#'), {
        minLength: 1,
        maxLength: 6,
      })
      .map(parts => parts.join('')),
  )
  .map(name => name.trim())
  .filter(name => fold(name) !== '');

const someWords = fc.constantFrom('', 'a ', '疫情 OR ', '(a ', '-', '"x y" -');

test('whatever is accepted is a query without a problem that names what was offered', async () => {
  const record = fc.record({
    tags: fc.array(someName, { minLength: 1, maxLength: 3 }),
    author: someName,
    section: fc.array(someName, { minLength: 1, maxLength: 3 }),
  });
  const field = fc.constantFrom('tag:', '#"', 'author:', 'source:"', 'section:', 'section:/');
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 6 }),
      field,
      someWords,
      (articles, begun, words) =>
        withArticles(articles, catalogue => {
          const text = words + begun;
          const completions = complete(text, text.length, shelfOf(catalogue), now);
          expect(completions.length).toBeGreaterThan(0);
          for (const completion of completions) {
            const term = accepted(text, completion).slice(words.length);
            const { query, problems } = parseQuery(term, false);
            expect(problems, completion.insert).toEqual([]);
            if (query.kind === 'section')
              expect(query.parts.map(fold).join(' › ')).toBe(fold(completion.label));
            else if (query.kind === 'tag' || query.kind === 'source')
              expect(fold(query.name)).toBe(fold(completion.label));
            else expect.unreachable(`${completion.insert} became ${query.kind}`);
          }
        }),
    ),
    { numRuns: 150 },
  );
});

test('a hundred thousand tags are looked through', () =>
  withArticles(
    Array.from({ length: 5_000 }, (_, at) =>
      tagged(...Array.from({ length: 20 }, (_, tag) => `标签${at * 20 + tag}`)),
    ),
    catalogue => {
      expect(offered(catalogue, 'tag:99999|')).toEqual(['标签99999 1']);
      expect(offered(catalogue, 'tag:签9999|')).toHaveLength(8);
    },
  ));
