import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choicesOf,
  nextChoice,
  spelledAs,
  usualSpelling,
  withChoice,
} from '../../../../renderer/state/facet-choice.ts';
import { filtersOf } from '../../../../renderer/state/query-terms.ts';
import { sectionNames, sectionValue } from '../../../../electron/search/section-names.ts';

describe('choosing a value', () => {
  test('includes it, excludes it, and takes it out of the query again', () => {
    expect(withChoice('rain', 'tag', 'a', 'included')).toBe('rain tag:a');
    expect(withChoice('rain tag:a', 'tag', 'a', 'excluded')).toBe('rain -tag:a');
    expect(withChoice('rain -tag:a', 'tag', 'a', 'included')).toBe('rain tag:a');
    expect(withChoice('rain -tag:a snow', 'tag', 'a', undefined)).toBe('rain snow');
  });

  test('that an article has one of takes the place of another, but leaves what is excluded', () => {
    expect(withChoice('source:A -source:B', 'source', 'C', 'included')).toBe('-source:B source:C');
    expect(withChoice('source:A', 'source', 'B', 'excluded')).toBe('source:A -source:B');
    expect(withChoice('after:2020 before:2022', 'date', '2021', 'included')).toBe('date:2021');
  });

  test('narrows the whole query, whatever stands there', () => {
    expect(withChoice('疫情 OR 核酸', 'source', '新浪', 'included')).toBe('(疫情 OR 核酸) source:新浪');
    expect(withChoice('(疫情 OR 核酸', 'source', '新浪', 'excluded')).toBe('(疫情 OR 核酸) -source:新浪');
    expect(withChoice('疫情 OR', 'tag', 'a', 'included')).toBe('疫情 tag:a');
    expect(withChoice('“疫情', 'tag', 'a', 'included')).toBe('“疫情” tag:a');
    expect(withChoice('!tag:a', 'tag', 'a', 'included')).toBe('tag:a');
    expect(withChoice('rain -(tag:a)', 'tag', 'a', undefined)).toBe('rain');
  });

  test('that an article has several of is added to the others', () => {
    expect(withChoice('tag:a', 'tag', 'b', 'included')).toBe('tag:a tag:b');
  });

  test('in another spelling is the same value', () => {
    const asKnown = spelledAs(['Covid', 'ＡＩ', '天气', 'é'], [{ name: 'E', shown: 'é' }]);
    expect(['COVID', 'ai', '天气', 'e', 'snow'].map(asKnown)).toEqual(['Covid', 'ＡＩ', '天气', 'é', 'snow']);
    expect(withChoice('tag:COVID rain', 'tag', 'Covid', undefined, asKnown)).toBe('rain');
  });
});

test.each([
  ['lang:zh_CN', 'lang', 'zh-cn'],
  ['date:2022年1月', 'date', '2022-01'],
  ['date:2022/1/24', 'date', '2022-01-24'],
  ['date:2022/2023', 'date', '2022/2023'],
  ['length:≤499', 'length', '<500'],
  ['length:500..1999', 'length', '500/1999'],
  ['length:＞１９９９', 'length', '>=2000'],
  ['has:Image', 'has', 'image'],
  ['is:Missing-Image', 'is', 'missing-image'],
  ['section:财经/新浪', 'section', '/财经/新浪'],
] as const)('%s is the value %s: %s of the sidebar', (query, field, value) => {
  expect([...choicesOf(filtersOf(`-${query}`), field)]).toEqual([[value, 'excluded']]);
  expect(withChoice(`rain ${query}`, field, value, undefined)).toBe('rain');
});

test('what is active is let go of by what made it so, and by a click', () => {
  expect(nextChoice(undefined, 'included')).toBe('included');
  expect(nextChoice(undefined, 'excluded')).toBe('excluded');
  expect(nextChoice('included', 'included')).toBeUndefined();
  expect(nextChoice('included', 'excluded')).toBe('excluded');
  expect(nextChoice('excluded', 'excluded')).toBeUndefined();
  expect(nextChoice('excluded', 'included')).toBeUndefined();
});

test('any set of choices is a query, and the query is that set', () => {
  const field = fc.constantFrom('tag' as const, 'has' as const, 'is' as const);
  const value = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter(text => text.trim() === text && !text.includes('＂'));
  const choice = fc.constantFrom('included' as const, 'excluded' as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(field, value, choice), { maxLength: 8 }), some => {
      const choices = some.map(([name, text, how]) => [name, usualSpelling(name, text), how] as const);
      const wanted = new Map(choices.map(([name, text, how]) => [`${name}:${text}`, how]));
      const query = choices.reduce(
        (text, [name, chosen, how]) => withChoice(text, name, chosen, how),
        'rain',
      );
      const read = filtersOf(query).map(filter => [
        `${filter.field}:${filter.value}`,
        filter.negated ? 'excluded' : 'included',
      ]);
      expect(new Map(read as [string, string][])).toEqual(wanted);
      const none = choices.reduce((text, [name, chosen]) => withChoice(text, name, chosen, undefined), query);
      expect(none).toBe('rain');
    }),
  );
});

test('a section whose name holds slashes is one section', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => text.trim() === text);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), parts => {
      expect(sectionNames(sectionValue(parts, true))).toEqual(parts);
    }),
  );
  expect(sectionValue(['AI/ML', '财经／金融'], true)).toBe(String.raw`/AI\/ML/财经\／金融`);
  expect(sectionNames('World/Asia')).toEqual(['World', 'Asia']);
});
