import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import type { Query } from '../../../electron/search/query.ts';
import { problemsOf, spelled } from './spelled-query.ts';

describe('what is asked for', () => {
  test.each([
    ['', 'all'],
    ['疫情', `'疫情'`],
    ['gdp growth', `('gdp' + 'growth')`],
    ['"gdp growth"', `'gdp growth'`],
    ['gdp -growth', `('gdp' + !'growth')`],
    ['-"a b"', `!'a b'`],
    ['-(a b)', `!('a' + 'b')`],
    ['--a', `'a'`],
    ['a OR b c OR d', `('a' | ('b' + 'c') | 'd')`],
    ['(a OR b) c', `(('a' | 'b') + 'c')`],
    ['((a))((b OR c) OR d)', `('a' + ('b' | 'c' | 'd'))`],
    ['a AND b && c', `('a' + 'b' + 'c')`],
    ['发展 AND (头发 || 理发)', `('发展' + ('头发' | '理发'))`],
    ['a | b c｜｜d ｜ e', `('a' | ('b' + 'c｜｜d') | 'e')`],
    ['a NOT b NOT (c d) NOT "e f"', `('a' + !'b' + !('c' + 'd') + !'e f')`],
    ['a AND NOT b OR NOT NOT c', `(('a' + !'b') | 'c')`],
    ['and or not "AND" "NOT" ANDREW NOTE', `('and' + 'or' + 'not' + 'AND' + 'NOT' + 'ANDREW' + 'NOTE')`],
    ['A&B AT&T C||D R&&B', `('A&B' + 'AT&T' + 'C||D' + 'R&&B')`],
    ['grow*', `'grow'*`],
    ['"gdp grow"*', `'gdp grow'*`],
    ['a-b state-of-the-art', `('a-b' + 'state-of-the-art')`],
    ['a - b -- c -', `('a' + 'b' + 'c')`],
    ['or ORBIT -OR', `('or' + 'ORBIT' + !'OR')`],
    ['疫情"核酸 检测"防控', `('疫情' + '核酸 检测' + '防控')`],
    ['“核酸 检测” ”a b“ ＂c d＂', `('核酸 检测' + 'a b' + 'c d')`],
    ['（疫情　OR　核酸）－上海', `(('疫情' | '核酸') + !'上海')`],
    ['（疫情　OR　核酸）　－上海', `(('疫情' | '核酸') + !'上海')`],
  ])('%s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test('punctuation alone asks for nothing, wherever it stands', () => {
    for (const text of ['!', '，。…', '"..."', '()', '-()', '* #', '"" ()', '! OR ?']) {
      expect(spelled(text), text).toBe('all');
    }
    expect(spelled('a ! -? (.) b')).toBe(`('a' + 'b')`);
    expect(spelled('! OR a')).toBe(`'a'`);
  });

  test('a query that asks for nothing says so, instead of listing everything without a word', () => {
    expect(problemsOf(' ，。 ')).toEqual(['only-signs at 1: ，。']);
    expect(problemsOf('-() "..."')).toEqual(['only-signs at 0: -() "..."']);
    expect(problemsOf('a ，')).toEqual([]);
    expect(problemsOf(' 　')).toEqual([]);
  });

  test('the last word is a prefix while it is being typed', () => {
    expect(spelled('gdp gro', true)).toBe(`('gdp' + 'gro'*)`);
    expect(spelled('gdp gro ', true)).toBe(`('gdp' + 'gro')`);
    expect(spelled('"gdp gro', true)).toBe(`'gdp gro'*`);
    expect(spelled('"gdp gro"', true)).toBe(`'gdp gro'`);
    expect(spelled('title:gro', true)).toBe(`title:'gro'*`);
    expect(spelled('(gro', true)).toBe(`'gro'*`);
  });
});

describe('fields', () => {
  test.each([
    ['title:a intitle:"b c"', `(title:'a' + title:'b c')`],
    ['tag:经济 #疫情 TAG:"a b" ＃"c d"', `(tag<经济> + tag<疫情> + tag<a b> + tag<c d>)`],
    ['-#疫情', '!tag<疫情>'],
    ['tag:"he said ""no"""', 'tag<he said "no">'],
    ['tag:"他说“好”"', 'tag<他说“好”>'],
    ['tag:a:b', 'tag<a:b>'],
    ['tag：国内　section：／金融／国内', '(tag<国内> + section</金融/国内>)'],
    ['section:A/B section:/A/ section:"a b/c"', '(section<A/B> + section</A> + section<a b/c>)'],
    ['source:新华社 author:"J. Doe"', '(source<新华社> + source<J. Doe>)'],
  ])('%s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test.each([
    ['intitle:疫情 -intitle:"核酸 检测"', `(title:'疫情' + !title:'核酸 检测')`],
    ['#科技 #"人工 智能" !#体育', '(tag<科技> + tag<人工 智能> + !tag<体育>)'],
    ['author:新华社 OR author:"Reuters Staff"', '(source<新华社> | source<Reuters Staff>)'],
    ['date:2014-02/2014-04', 'date<2014-02-01..2014-04-30>'],
    ['date:2014-03/', 'date<2014-03-01..>'],
    ['date:/2014-03', 'date<..2014-03-31>'],
    ['dir:国际/欧洲', `path:'国际/欧洲'`],
    ['language:zh-TW', 'language<zh-tw>'],
    ['words:500..1000', 'length<500..<1001>'],
    ['age:<2w', 'age<..<14>'],
    ['is:unread has:image -is:repaired', '(unread + image + !repaired)'],
    ['tag:科* #be*ful ＃a＊ -tag:*', '(tag<科*>~ + tag<be*ful>~ + tag<a*>~ + !tag<*>~)'],
    ['tag:"科*" tag:"人工 智"* tag:a**', '(tag<科*> + tag<人工 智*>~ + tag<a*>~)'],
    ['source:要* section:/测*/b* label:*', '(source<要*>~ + section</测*/b*>~ + label<*>~)'],
  ])('other programs write %s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test.each([
    [`intitle:'composed keyword' author:'新浪'`, `(title:'composed keyword' + source<新浪>)`],
    [`-'two words'* ('a' OR ‘b c’)`, `(!'two words'* + ('a' | 'b c'))`],
    [`'don't worry' tag:'a*' #'b c'`, `('don't worry' + tag<a*> + tag<b c>)`],
    [`don't O'Neil 让·雅克 '90s dogs'`, `('don't' + 'O'Neil' + '让·雅克' + '90s dogs')`],
    [`rock 'n' roll`, `('rock' + 'n' + 'roll')`],
    [`'tis a dog's life'll`, `(''tis' + 'a' + 'dog's' + 'life'll')`],
    ['#话题# ＃冬奥＃ #C# #C++ #a#b', '(tag<话题> + tag<冬奥> + tag<C#> + tag<C++> + tag<a#b>)'],
    ['#话题#"冬奥" #夏奥#“短道”', `(tag<话题> + '冬奥' + tag<夏奥> + '短道')`],
    [
      'pubdate:2022 created:2021 keyword:a keywords:b',
      '(date<2022-01-01..2022-12-31> + date<2021-01-01..2021-12-31> + tag<a> + tag<b>)',
    ],
    [
      'inurl:a filename:b subject:c labels:d notebook:e from:f',
      `(path:'a' + path:'b' + title:'c' + label<d> + section<e> + source<f>)`,
    ],
  ])('other programs also write %s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test.each([
    '12:30',
    'https://example.org/a?b=c:d',
    'std::sort',
    'Breaking: markets',
    '习近平:讲话',
    'C:\\news',
  ])('%s is text', text => {
    expect(spelled(text)).not.toMatch(/<|title:'|all/);
    expect(problemsOf(text)).toEqual([]);
  });

  test('an unknown field is reported and searched for as text', () => {
    expect(spelled('colour:red')).toBe(`'colour:red'`);
    expect(problemsOf('a colour:red')).toEqual(['unknown-field at 2: colour']);
  });

  test('the span of a term is all of it', () => {
    const { query } = parseQuery('a title:"b c"* #d', false);
    const spans = query.kind === 'and' ? query.parts.map(part => 'span' in part && part.span) : [];
    expect(spans).toEqual([
      [0, 1],
      [2, 14],
      [15, 17],
    ]);
  });
});

describe('problems', () => {
  test.each([
    ['"a b', `'a b'`, ['unclosed-quote at 0: "']],
    ['a (b', `('a' + 'b')`, ['unbalanced-parenthesis at 2: (']],
    ['a) b', `('a' + 'b')`, ['unbalanced-parenthesis at 1: )']],
    ['OR a', `'a'`, ['stray-operator at 0: OR']],
    ['a OR', `'a'`, ['stray-operator at 2: OR']],
    ['a OR OR b', `('a' | 'b')`, ['stray-operator at 5: OR']],
    ['(a OR) b', `('a' + 'b')`, ['stray-operator at 3: OR']],
    ['AND a', `'a'`, ['stray-operator at 0: AND']],
    ['a && OR b ||', `('a' + 'b')`, ['stray-operator at 5: OR', 'stray-operator at 10: ||']],
    ['a NOT', `'a'`, ['stray-operator at 2: NOT']],
    ['(a NOT) b', `('a' + 'b')`, ['stray-operator at 3: NOT']],
    ['tag: a', `'a'`, ['empty-value at 0: tag:']],
    ['title:"，" a', `'a'`, ['empty-value at 0: title:"，"']],
    ['date:2022-1* a', `'a'`, ['bad-date at 5: 2022-1*']],
    ['length:5* a', `'a'`, ['bad-length at 7: 5*']],
    ['lang:* date:* a', `'a'`, ['empty-value at 0: lang:*', 'empty-value at 7: date:*']],
    ['intitle:/re.gex/ a', `'a'`, ['regular-expression at 8: /re.gex/']],
    ['#/re/i author:/x/ "/a/"', `'/a/'`, ['regular-expression at 1: /re/i', 'regular-expression at 14: /x/']],
    ['tag:"/x/" section:/x/ path:/x/', `(tag</x/> + section</x> + path:'/x/')`, []],
    ['f:123 S:1', `('f:123' + 'S:1')`, ['unknown-field at 0: f', 'unknown-field at 6: S']],
    ['body:x', `'body:x'`, ['unknown-field at 0: body']],
    ['😀 a', `'a'`, ['only-signs at 0: 😀']],
    ['❤ OR -★ title:→', `all`, ['only-signs at 0: ❤', 'only-signs at 6: ★', 'only-signs at 8: title:→']],
    ['section:/ a', `'a'`, ['empty-value at 0: section:/']],
  ])('%s', (text, query, problems) => {
    expect(spelled(text)).toBe(query);
    expect(problemsOf(text)).toEqual(problems);
  });

  test('groups deeper than anyone writes them are refused', () => {
    const text = `${'('.repeat(5_000)}a${')'.repeat(5_000)}`;
    expect(spelled(text)).toBe(`'a'`);
    expect(problemsOf(text)[0]).toBe('unbalanced-parenthesis at 50: (');
  });
});

test.each([
  ['stars', (count: number) => `a${'*'.repeat(count)}b`],
  ['hyphens', (count: number) => `${'-'.repeat(count)}a`],
  ['quotes', (count: number) => '"'.repeat(count + 1)],
  ['words in apostrophes', (count: number) => "'a ".repeat(count / 3)],
])('a hundred thousand %s are read in one go', (_, text) => {
  // Of the processor, as the machine may be busy; going back for each of them takes sixteen times as long for four times as many.
  const secondsFor = (count: number) => {
    const before = process.cpuUsage();
    parseQuery(text(count), false);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  expect(secondsFor(102_000)).toBeLessThan(Math.max(0.1, secondsFor(25_500)) * 10);
});

test('no text makes the parser throw, and every range lies in the text', () => {
  const parts = fc.constantFrom(
    ...[
      'a',
      '疫',
      ' ',
      '　',
      '"',
      '“',
      '”',
      '(',
      ')',
      '（',
      '-',
      '－',
      '*',
      ':',
      '：',
      '#',
      'OR',
      'AND',
      'NOT',
      '||',
      "'",
      '★',
      '/',
      '\ud842',
    ],
    ...['tag:', 'title:', 'date:', 'before:', 'section:', '2022-01', 'x:', '\0'],
  );
  const someQuery = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 20 }).map(words => words.join('')),
  );
  fc.assert(
    fc.property(someQuery, fc.boolean(), (text, typing) => {
      const { query, problems } = parseQuery(text, typing);
      for (const { range, text: fault } of problems) expect(text.slice(...range)).toBe(fault);
      const visit = (part: Query): void => {
        if (part.kind === 'and' || part.kind === 'or') {
          expect(part.parts.length).toBeGreaterThan(1);
          part.parts.forEach(visit);
        } else if (part.kind === 'not') {
          visit(part.part);
        } else if (part.kind === 'text') {
          expect(text.slice(...part.span)).toContain(part.phrase.slice(0, 1));
        } else if (part.kind === 'all') {
          expect(part).toBe(query);
        }
      };
      visit(query);
    }),
    { numRuns: 3_000 },
  );
});
