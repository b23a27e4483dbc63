import { expect, it } from 'vitest';
import { articleFile, makeArchive, openArchive, pathsOf, temporaryFolder } from '../support/archive.ts';

it('characters that stand in a row are found in a row alone, not on both sides of a sign', async () => {
  const root = makeArchive({
    'one.md': articleFile({ title: '甲', body: '记者从新疆伊犁发回' }),
    'two.md': articleFile({ title: '乙', body: '记者到新疆，伊犁下雪了' }),
    'kana.md': articleFile({ title: '。ー、学びｶｶ」ｱ学' }),
  });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  expect(await pathsOf(archive, '新疆伊犁')).toEqual(['one.md']);
  expect(await pathsOf(archive, 'ｶｶｱ學')).toEqual([]);
  expect(await pathsOf(archive, '"新疆，伊犁"')).toEqual(['two.md']);
  await archive.close();
});

it('a date is found as it is typed, wherever words and runs meet, and with signs between them', async () => {
  const root = makeArchive({
    'date.md': articleFile({ title: '甲', body: '定于2021年10月21日(周四)举行' }),
    'other.md': articleFile({ title: '乙', body: '2021年10月1日起，共21人' }),
    'apart.md': articleFile({ title: '丙', body: '10个月，2日' }),
    'wide.md': articleFile({ title: '丁', body: '𠮷2与𝟐𠮷，x𐐨中b' }),
  });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  const typed = async (text: string) => {
    const order = { sort: 'date', copies: 'apart' } as const;
    const { rows } = await archive.queries.page(
      { text, typing: true },
      order,
      0,
      9,
      new AbortController().signal,
    );
    return rows.map(({ path }) => path).sort();
  };
  expect(await typed('10月')).toEqual(['date.md', 'other.md']);
  expect(await typed('10月2')).toEqual(['date.md']);
  expect(await typed('10月21')).toEqual(['date.md']);
  expect(await typed('10月1')).toEqual(['other.md']);
  expect(await typed('10月21日')).toEqual(['date.md']);
  expect(await typed('月 2')).toEqual(['apart.md', 'date.md', 'other.md']);
  expect(await typed('"月 2')).toEqual(['apart.md', 'date.md']);
  expect(await typed('1年10')).toEqual([]);
  expect(await typed('1日起')).toEqual(['other.md']);
  expect(await typed('𠮷2')).toEqual(['wide.md']);
  expect(await typed('2𠮷')).toEqual(['wide.md']);
  expect(await typed('x𐐨中b')).toEqual(['wide.md']);
  expect(await pathsOf(archive, '10月2')).toEqual([]);
  await archive.close();
});

it('words are found although a reading stands above them or a note is marked in them', async () => {
  const root = makeArchive({
    'ruby.md': articleFile({
      title: '甲',
      body: '<p><ruby>東京<rt>とうきょう</rt></ruby>都の<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></p>',
    }),
    'notes.md': articleFile({
      title: '乙',
      body: '<p>London<sup>4</sup>的GDP<sup>[5]</sup>，上海<sup>6</sup>市，35 m<sup>2</sup></p>',
    }),
    'marked.md': '---\ntitle: 丙\n---\n\n北京[^2]市\n\n[^2]: 见注。\n',
  });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  expect(await pathsOf(archive, '東京都')).toEqual(['ruby.md']);
  expect(await pathsOf(archive, '漢字')).toEqual(['ruby.md']);
  expect(await pathsOf(archive, 'とうきょう')).toEqual(['ruby.md']);
  expect(await pathsOf(archive, 'London')).toEqual(['notes.md']);
  expect(await pathsOf(archive, 'GDP')).toEqual(['notes.md']);
  expect(await pathsOf(archive, '上海市')).toEqual(['notes.md']);
  expect(await pathsOf(archive, '北京市')).toEqual(['marked.md']);
  expect(await pathsOf(archive, 'm2')).toEqual(['notes.md']);
  await archive.close();
});

it('signs before a word are found although another word is joined to it', async () => {
  const root = makeArchive({
    'net.md': articleFile({ title: '甲', body: '用C#/.NET写成，@alice,@bob审阅，联系news@example.org' }),
    'asp.md': articleFile({ title: '乙', body: 'ASP.NET is not dotted; bob is nobody; example.org' }),
  });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  expect(await pathsOf(archive, '.NET')).toEqual(['asp.md', 'net.md']);
  expect(await pathsOf(archive, 'C#/.NET')).toEqual(['net.md']);
  expect(await pathsOf(archive, '@bob')).toEqual(['net.md']);
  expect(await pathsOf(archive, '@example.org')).toEqual(['net.md']);
  expect(await pathsOf(archive, 'example.org')).toEqual(['asp.md', 'net.md']);
  await archive.close();
});

it('a word is found in the spelling of each script, and ranked', async () => {
  const root = makeArchive({
    'tw.md': articleFile({ title: '據瞭解', body: '計畫趕不上變化' }),
    'cn.md': articleFile({ title: '据了解', body: '计划赶不上变化' }),
    'picture.md': articleFile({ title: '图画', body: '划船' }),
  });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  for (const query of ['了解', '瞭解', 'title:瞭解', '计划', '計畫', '计划赶不上']) {
    expect(await pathsOf(archive, query), query).toEqual(['cn.md', 'tw.md']);
  }
  expect(await pathsOf(archive, '畫')).toEqual(['picture.md', 'tw.md']);
  const order = { sort: 'relevance', copies: 'apart' } as const;
  const query = { text: '了解', typing: false };
  const { rows } = await archive.queries.page(query, order, 0, 9, new AbortController().signal);
  expect(rows.map(({ relevance }) => (relevance?.title ?? 0) > 0)).toEqual([true, true]);
  await archive.close();
});
