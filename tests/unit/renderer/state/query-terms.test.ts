import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filterFields,
  filtersOf,
  hasFilter,
  looksForWords,
  toggleFilter,
  withDays,
  withFilter,
  withOnly,
  withoutRange,
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

  test('leaves out filters in parentheses and beside an OR, which do not narrow the whole query', () => {
    expect(found('(tag:a tag:b) tag:c OR tag:d tag:e')).toEqual([['tag', 'e']]);
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
        if (!text.includes('＂')) expect(read?.value).toBe(text);
      }),
    );
  });

  test('a quotation mark inside a value survives', () => {
    expect(hasFilter(withFilter('', 'tag', 'the "new" deal'), 'tag', 'the "new" deal')).toBe(true);
  });

  test('adds a filter once', () => {
    expect(withFilter('rain', 'tag', 'a')).toBe('rain tag:a');
    expect(withFilter('rain tag:a', 'tag', 'a')).toBe('rain tag:a');
  });

  test('takes a standing filter away again', () => {
    expect(toggleFilter('rain #a snow', 'tag', 'a')).toBe('rain snow');
  });

  test('puts one value in the place of another', () => {
    expect(withOnly('section:World rain', 'section', 'Sport')).toBe('rain section:Sport');
    expect(withOnly('section:World rain', 'section', null)).toBe('rain');
  });

  test('a range of days replaces every date the query named', () => {
    expect(withDays('rain after:2020 before:2022', '2021-03-01', '2021-03-31')).toBe(
      'rain date:2021-03-01/2021-03-31',
    );
    expect(withDays('date:2020', '2021-03-01', '2021-03-01')).toBe('date:2021-03-01');
  });

  test('leaves no doubled space where something is taken out', () => {
    expect(withoutRange('a tag:b c', [2, 7])).toBe('a c');
    expect(withoutRange('tag:b', [0, 5])).toBe('');
  });
});

test('only words and phrases have matches to show', () => {
  expect(looksForWords('tag:a date:2020')).toBe(false);
  expect(looksForWords('tag:a rain')).toBe(true);
  expect(looksForWords('"heavy rain"')).toBe(true);
  expect(looksForWords('')).toBe(false);
});
