import { expect, test } from 'vitest';
import { parseQuery } from '../../../../electron/search/parse-query.ts';
import { fields } from '../../../../electron/search/query-lexemes.ts';
import { properties } from '../../../../electron/search/query-properties.ts';
import { searchHelpTexts } from '../../../../renderer/text/search-help.ts';

const { en, 'zh-CN': zh } = searchHelpTexts;
const queriesOf = ({ groups }: typeof en) => groups.map(({ examples }) => examples.map(({ query }) => query));

test('every example of the search help is understood, and asks for something', () => {
  for (const query of queriesOf(en).flat()) {
    const parsed = parseQuery(query, false);
    expect(parsed.problems, query).toEqual([]);
    expect(parsed.query.kind, query).not.toBe('all');
  }
});

test('the search help is the same in both languages, but for its words', () => {
  expect(queriesOf(zh)).toEqual(queriesOf(en));
});

test('the search help names every field and property there is', () => {
  const said = en.groups
    .flatMap(({ examples }) => examples.map(({ query, means }) => `${query} ${means}`))
    .join(' ');
  for (const field of Object.keys(fields)) expect(said).toContain(`${field}:`);
  for (const [field, names] of Object.entries(properties)) {
    for (const name of Object.keys(names)) expect(said).toContain(`${field}:${name}`);
  }
});
