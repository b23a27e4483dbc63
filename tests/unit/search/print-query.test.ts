import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { printQuery } from '../../../electron/search/print-query.ts';
import { someQuery } from './arbitraries.ts';
import { withoutSpans } from './without-spans.ts';

const printed = (text: string) => printQuery(parseQuery(text, false).query);

describe('a query is printed in its plainest spelling', () => {
  test.each([
    ['  疫情   防控 ', '疫情 防控'],
    ['“state of the union”', '"state of the union"'],
    ['intitle:GDP author:新华社 #国际', 'title:GDP source:新华社 tag:国际'],
    ['!体育 －娱乐', '-体育 -娱乐'],
    ['a AND b || c && NOT d', 'a b OR c -d'],
    ['"AND" "NOT" title:"OR"', '"AND" "NOT" title:"OR"'],
    ['(a OR b) c', '(a OR b) c'],
    ['a b OR c', 'a b OR c'],
    ['-(a b)', '-(a b)'],
    ['date:2014-02/2014-04', 'date:2014-02-01/2014-04-30'],
    ['date:2014-03/', 'date:2014-03-01/'],
    ['before:2022', 'date:/2021-12-31'],
    ['age:<2w', 'age:<14d'],
    ['age:>1y', 'age:>=366d'],
    ['age:7d..30d', 'age:7d..30d'],
    ['age:1y date:P3D/', 'age:<366d age:<4d'],
    ['words:500/1000', 'length:500..1000'],
    ['length:<=99', 'length:<100'],
    ['section:/国际/欧洲', 'section:/国际/欧洲'],
    [String.raw`section:"/AC\/DC/b"`, String.raw`section:"/AC\/DC/b"`],
    ['lang:ZH_tw is:Repaired has:image', 'lang:zh-tw is:repaired has:image'],
    ['C++ 3.5% covid*', 'C++ 3.5% covid*'],
    ['"OR" "-x" "a ""b"""', '"OR" "-x" "a ""b"""'],
    ['tag:科* #be*ful tag:* -source:a*', 'tag:科* tag:be*ful tag:* -source:a*'],
    ['tag:"科*" tag:"人工 智"* tag:-x*y tag:-x*', 'tag:"科*" tag:"人工 智"* tag:-x*y tag:"-x"*'],
    [`'two words' tag:'x' don't`, '"two words" tag:x "don\'t"'],
    ['tag:"/x/" title:"/x" #话题#', 'tag:"/x/" title:"/x" tag:话题'],
    ['section:/国际/测* label:*a', 'section:/国际/测* label:*a'],
    ['path:2022/欧洲 label:重要 note:"to do"', 'path:2022/欧洲 label:重要 note:"to do"'],
    ['', ''],
  ])('%s is %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });
});

test('what is printed is parsed to the same query, without a problem, and is printed the same', () => {
  fc.assert(
    fc.property(someQuery, fc.boolean(), (text, typing) => {
      const { query } = parseQuery(text, typing);
      const print = printQuery(query);
      const again = parseQuery(print, false);
      expect(withoutSpans(again.query), print).toEqual(withoutSpans(query));
      expect(again.problems, print).toEqual([]);
      expect(printQuery(again.query)).toBe(print);
    }),
    { numRuns: 10_000 },
  );
});
