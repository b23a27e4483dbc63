import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../bench/archive/random.mjs';
import { paragraph } from '../../../bench/archive/sentence.mjs';
import { percentile, table } from '../../../bench/measure/figures.mjs';
import { matchOf, mixedQueries } from '../../../bench/measure/query-set.mjs';
import { matchExpression } from '../../../electron/search/match-expression.ts';
import { parseQuery } from '../../../electron/search/parse-query.ts';

const search = { parseQuery, matchExpression };

describe('the figures of a benchmark', () => {
  it('are percentiles that were measured, not computed in between', () => {
    const values = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('stand side by side, with a dash where a size lacks a measure', () => {
    const one = { measure: 'Rate', broadsheet: '3/s', yardstick: '4/s' };
    const two = { measure: 'Memory', broadsheet: '5 MB', yardstick: '2 MB' };
    const lines = table(
      new Map([
        [10, [one]],
        [1000, [one, two]],
      ]),
    ).split('\n');
    expect(lines).toContain('| Rate | 3/s | 4/s | 3/s | 4/s |');
    expect(lines).toContain('| Memory | — | — | 5 MB | 2 MB |');
  });
});

describe('the queries of a benchmark', () => {
  const random = randomStream(5, 0);
  const texts = ['zh', 'en', 'zh', 'en'].map(language =>
    paragraph(random, language === 'zh' ? 'zh' : 'en', 4_000),
  );
  const queries = mixedQueries(texts);

  it('are a hundred, the same each time, and each can be asked of FTS5 alone', () => {
    expect(queries).toHaveLength(100);
    expect(mixedQueries(texts)).toEqual(queries);
    for (const query of queries) expect(matchOf(search, query)).toMatch(/"[^"]+"/u);
  });

  it('keep AND, OR and NOT on the way to FTS5', () => {
    const [river, tea] = ['river', 'tea'].map(word => matchOf(search, word));
    expect(matchOf(search, 'river tea')).toBe(`((${river} AND ${tea}))`);
    expect(matchOf(search, 'river -tea')).toBe(`((${river}) NOT ${tea})`);
    expect(matchOf(search, 'river OR tea')).toBe(`(${river} OR ${tea})`);
    expect(() => matchOf(search, 'tag:river')).toThrow(TypeError);
  });
});
