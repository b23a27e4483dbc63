import { expect, test } from 'vitest';
import { Calendar } from '../../../electron/archive/calendar.ts';
import { fieldIds } from '../../../electron/archive/field-test.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';
import { inFolder } from '../catalogue/in-folder.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';

const calendar = new Calendar('Asia/Shanghai');

/** The places of the articles in the list that the field accepts. */
function found(catalogue: Catalogue, text: string): number[] {
  const { query } = parseQuery(text, false);
  if (query.kind !== 'tag' && query.kind !== 'source' && query.kind !== 'section') throw new Error(text);
  return [...fieldIds(query, catalogue.listed().copy(), catalogue, calendar, 0)];
}

const articles: readonly Parameters<typeof sampleRecord>[1][] = [
  { tags: ['科技', 'C++'], author: '要闻社', section: ['测试', '甲'] },
  { tags: ['科学', 'beautiful'], author: '晚报', section: ['国际', '测量'] },
  { tags: ['Beaut*ful', '人工 智能'], section: ['国际'] },
  { tags: [], author: '要闻', section: [] },
];

test.each([
  ['tag:科*', [0, 1]],
  ['tag:科', []],
  ['tag:BE*FUL', [1, 2]],
  ['tag:b*t*t*ful', []],
  ['tag:"beaut*ful"', [2]],
  ['tag:"人工 "*', [2]],
  ['tag:*', [0, 1, 2]],
  ['source:要*', [0, 3]],
  ['source:*', [0, 1, 2, 3]],
  ['section:测*', [0, 1]],
  ['section:/测*', [0]],
  ['section:/*/测*', [1]],
  ['section:*', [0, 1, 2]],
  ['#C++', [0]],
  ['#人工+智能', [2]],
  ['#人工+*', [2]],
])('%s', (text, expected) =>
  inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    for (const [at, facts] of articles.entries())
      catalogue.put(catalogue.allocate(), sampleRecord(at, facts));
    expect(found(catalogue, text)).toEqual(expected);
  }),
);
