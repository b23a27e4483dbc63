import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../electron/search/parse-query.ts';
import { explainQuery } from '../../../../renderer/text/explain-query.ts';

const inEnglish = (text: string, typing = false) => explainQuery(parseQuery(text, typing).query, 'en');
const inChinese = (text: string, typing = false) => explainQuery(parseQuery(text, typing).query, 'zh-CN');

describe('a query is told in words', () => {
  test.each([
    ['', 'All articles', '全部文章'],
    [
      '疫情 -香港 tag:科技 after:2022-01',
      'Articles with “疫情”, without “香港”, tagged “科技”, from 1 January 2022 on',
      '符合以下条件的文章：含有“疫情”，不含“香港”，带有标签“科技”，发表于 2022年1月1日 及以后',
    ],
    ['libr*', 'Articles with words that begin with “libr”', '符合以下条件的文章：含有以“libr”开头的词'],
    ['图书*', 'Articles with “图书”', '符合以下条件的文章：含有“图书”'],
    [
      'intitle:"state of" -path:2022',
      'Articles with “state of” in the title, without “2022” in the path of the file',
      '符合以下条件的文章：标题含有“state of”，文件路径不含“2022”',
    ],
    ['a OR b', 'Articles either with “a” or with “b”', '符合以下条件的文章：含有“a”，或含有“b”'],
    [
      'a b OR c',
      'Articles either (with “a” and with “b”) or with “c”',
      '符合以下条件的文章：（含有“a”且含有“b”），或含有“c”',
    ],
    [
      '(a OR (b -(c d))) #e',
      'Articles either with “a” or (with “b” and (without “c” or without “d”)), tagged “e”',
      '符合以下条件的文章：含有“a”，或（含有“b”且（不含“c”或不含“d”）），带有标签“e”',
    ],
    ['-(a OR b)', 'Articles without “a”, without “b”', '符合以下条件的文章：不含“a”，不含“b”'],
    ['-(a -b)', 'Articles either without “a” or with “b”', '符合以下条件的文章：不含“a”，或含有“b”'],
    [
      'section:/国际/欧洲 -section:体育',
      'Articles in the section “国际 › 欧洲”, not in a section named “体育”',
      '符合以下条件的文章：属于栏目“国际 › 欧洲”，不属于名为“体育”的栏目',
    ],
    [
      'author:新华社 -source:晨报',
      'Articles from the source “新华社”, not from the source “晨报”',
      '符合以下条件的文章：来源为“新华社”，来源不是“晨报”',
    ],
    [
      'lang:zh -lang:en',
      'Articles in Chinese, not in English',
      '符合以下条件的文章：语言为中文，语言不是英语',
    ],
    [
      'tag:科* -tag:* source:* label:* section:*',
      'Articles tagged “科*”, without a tag, with a source, with a label, in a section',
      '符合以下条件的文章：带有标签“科*”，没有标签，有来源，有标记，属于某个栏目',
    ],
    ['date:2022-01-24', 'Articles on 24 January 2022', '符合以下条件的文章：发表于 2022年1月24日'],
    [
      'date:2014-02/2014-04',
      'Articles from 1 February 2014 to 30 April 2014',
      '符合以下条件的文章：发表于 2014年2月1日 至 2014年4月30日',
    ],
    [
      '-before:2022',
      'Articles not up to 31 December 2021',
      '符合以下条件的文章：并非发表于 2021年12月31日 及以前',
    ],
    [
      'age:<30d length:>=1000',
      'Articles less than 30 days old, of at least 1,000 words',
      '符合以下条件的文章：发表不足 30 天，至少 1,000 字',
    ],
    [
      'age:>1y length:500..1000 -words:<9',
      'Articles at least 366 days old, of 500 to 1,000 words, not of less than 9 words',
      '符合以下条件的文章：发表至少 366 天，500 至 1,000 字，并非不足 9 字',
    ],
    ['age:1y', 'Articles less than 366 days old', '符合以下条件的文章：发表不足 366 天'],
    ['age:7d..30d', 'Articles from 7 to 30 days old', '符合以下条件的文章：发表 7 至 30 天'],
    [
      'has:image -is:repaired is:missing-image',
      'Articles with a picture, not repaired while reading, with a missing picture',
      '符合以下条件的文章：有图片，读取时未作修复，有图片缺失',
    ],
    [
      'is:unread -is:starred has:note',
      'Articles not read yet, not starred, with a note',
      '符合以下条件的文章：未读，未加星标，有笔记',
    ],
    [
      'label:重要 -note:"to do"',
      'Articles labelled “重要”, without “to do” in a note',
      '符合以下条件的文章：带有标记“重要”，笔记不含“to do”',
    ],
  ])('%s', (text, english, chinese) => {
    expect(inEnglish(text)).toBe(english);
    expect(inChinese(text)).toBe(chinese);
  });

  test('a word that is still being typed may go on', () => {
    expect(inEnglish('rain libr', true)).toBe('Articles with “rain”, with words that begin with “libr”');
    expect(inChinese('图书', true)).toBe('符合以下条件的文章：含有“图书”');
  });
});

test('every word of any query is told, in both languages, and every group is closed', () => {
  const words = ['rain', '疫情', 'title:storm', 'tag:science', 'author:reuters', '-path:north'];
  const pieces = fc.constantFrom(...words, 'OR', '(', ')', '-(', 'OR (');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), parts => {
      for (const sentence of [inEnglish(parts.join(' ')), inChinese(parts.join(' '))]) {
        for (const part of parts.filter(piece => words.includes(piece))) {
          expect(sentence).toContain(`“${part.replace(/^.*:/, '')}”`);
        }
        expect(sentence.match(/[(（]/g)?.length).toBe(sentence.match(/[)）]/g)?.length);
      }
    }),
  );
});
