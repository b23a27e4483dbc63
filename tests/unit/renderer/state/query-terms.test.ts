import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filterFields,
  filtersOf,
  looksForWords,
  withDays,
  withTerm,
  writeFilter,
} from '../../../../renderer/state/query-terms.ts';

const found = (text: string) => filtersOf(text).map(({ field, value }) => [field, value]);

describe('reading filters from a query', () => {
  test('finds each field, quoted values and tags with a number sign', () => {
    expect(found('rain tag:flood section:"World/Asia" #rivers author:"Ana Li" after:2021-03')).toEqual([
      ['tag', 'flood'],
      ['section', 'World/Asia'],
      ['tag', 'rivers'],
      ['source', 'Ana Li'],
      ['after', '2021-03'],
    ]);
  });

  test('reads signs in full width, as an input method types them', () => {
    expect(found('洪水 tag：河流 ＃天气')).toEqual([
      ['tag', '河流'],
      ['tag', '天气'],
    ]);
  });

  test('keeps signs in full width inside a value as they are', () => {
    expect(found('section:/金融/国内－快讯')).toEqual([['section', '/金融/国内－快讯']]);
  });

  test('says which filters are negated', () => {
    expect(filtersOf('-tag:sport').map(filter => filter.negated)).toEqual([true]);
  });

  test('leaves out filters beside an OR, and in a group that is one thing among others', () => {
    expect(found('(tag:a OR tag:b) -(tag:c tag:d) tag:e')).toEqual([['tag', 'e']]);
    expect(found('tag:a 疫情 OR 核酸')).toEqual([]);
    expect(found('tag:a OR')).toEqual([['tag', 'a']]);
  });

  test('reads every spelling that the search understands', () => {
    const all = filtersOf('!tag:a ！#b --tag:c (tag:d) NOT (tag:e) language:zh words:>500 from:h ＃“f g”');
    expect(all.map(({ field, value, negated }) => `${negated ? '-' : ''}${field}:${value}`)).toEqual([
      '-tag:a',
      '-tag:b',
      'tag:c',
      'tag:d',
      '-tag:e',
      'lang:zh',
      'length:>500',
      'source:h',
      'tag:f g',
    ]);
  });

  test('tells a star that stands for anything from one of the name', () => {
    expect(filtersOf('tag:科* tag:"科*" tag:*').map(({ value, wild }) => [value, wild])).toEqual([
      ['科*', true],
      ['科*', false],
      ['*', true],
    ]);
  });

  test('takes an unknown field, an empty value and a word in quotes for no filter', () => {
    expect(found('colour:red tag: "tag:x"')).toEqual([]);
  });
});

describe('writing filters into a query', () => {
  test('puts values of more than one word into quotes', () => {
    expect(writeFilter('tag', 'climate change')).toBe('tag:"climate change"');
    expect(writeFilter('tag', '新冠肺炎')).toBe('tag:新冠肺炎');
    expect(writeFilter('tag', '-x')).toBe('tag:"-x"');
  });

  test('what is written is read back, whatever the value holds', () => {
    const value = fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => text.trim() === text);
    fc.assert(
      fc.property(fc.constantFrom(...filterFields), value, (field, text) => {
        const read = filtersOf(writeFilter(field, text))[0];
        expect(read?.field).toBe(field);
        // A mark in full width reads as the plain one, as in the archive process.
        expect(read?.value).toBe(text.replaceAll('＂', '"'));
      }),
    );
  });

  test('adds a filter once', () => {
    expect(withTerm('rain', 'tag:a')).toBe('rain tag:a');
    expect(withTerm('rain #a', 'tag:a')).toBe('rain #a');
    expect(withTerm('tag:"the ""new"" deal"', writeFilter('tag', 'the ＂new＂ deal'))).toBe(
      'tag:"the ""new"" deal"',
    );
  });

  test('a range of days replaces every date the query named', () => {
    expect(withDays('rain after:2020 before:2022', '2021-03-01', '2021-03-31')).toBe(
      'rain date:2021-03-01/2021-03-31',
    );
    expect(withDays('date:2020', '2021-03-01', '2021-03-01')).toBe('date:2021-03-01');
  });

  test('days narrow all of a query that has alternatives or is unfinished', () => {
    expect(withDays('图书馆 OR 列车', '2021-03-01', '2021-03-31')).toBe(
      '(图书馆 OR 列车) date:2021-03-01/2021-03-31',
    );
    expect(withDays('疫情 "北京', '2021', '2021')).toBe('疫情 "北京" date:2021');
    expect(withDays('!date:2022 (after:2020)', '2021', '2021')).toBe('date:2021');
  });
});

test('only words and phrases have matches to show', () => {
  expect(looksForWords('tag:a date:2020')).toBe(false);
  expect(looksForWords('tag:a rain')).toBe(true);
  expect(looksForWords('"heavy rain"')).toBe(true);
  expect(looksForWords('')).toBe(false);
  expect(looksForWords('age:<30d OR language:zh')).toBe(false);
});
