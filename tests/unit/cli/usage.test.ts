import { describe, expect, it } from 'vitest';
import { parseUsage } from '../../../electron/cli/usage.ts';

const faultOf = (...words: string[]) => {
  try {
    parseUsage(words);
  } catch (thrown) {
    return (thrown as { fault: unknown }).fault;
  }
  return undefined;
};

describe('the command line', () => {
  it('reads a search with its options in any place', () => {
    expect(
      parseUsage(['search', '--limit', '5', 'news', '霍尔果斯', '--json', '--user-data=/tmp/x']),
    ).toEqual({
      command: {
        name: 'search',
        folder: 'news',
        query: '霍尔果斯',
        limit: 5,
        sort: 'date',
        count: false,
        json: true,
      },
      userData: '/tmp/x',
    });
  });

  it('takes a query that excludes a word for a query, not for an option', () => {
    expect(parseUsage(['search', 'news', '-weather']).command).toMatchObject({ query: '-weather' });
  });

  it('takes words after -- as they are', () => {
    expect(parseUsage(['search', 'news', '--', '--json']).command).toMatchObject({
      query: '--json',
      json: false,
    });
  });

  it('accepts an empty query', () => {
    expect(parseUsage(['search', 'news', '']).command).toMatchObject({ query: '' });
  });

  it('shows help when asked, whatever else is there, and when nothing is asked', () => {
    expect(parseUsage(['search', '--help']).command).toEqual({ name: 'help' });
    expect(parseUsage([]).command).toEqual({ name: 'help' });
  });

  it.each([
    [['search', 'news'], { kind: 'missing', operand: 'QUERY' }],
    [['find', 'news'], { kind: 'unknown-command', name: 'find' }],
    [['search', 'news', 'a', 'b'], { kind: 'too-many', word: 'b' }],
    [
      ['search', 'news', 'a', '--limit', 'many'],
      { kind: 'bad-value', option: '--limit', value: 'many', allowed: 'N' },
    ],
    [
      ['search', 'news', 'a', '--sort', 'size'],
      { kind: 'bad-value', option: '--sort', value: 'size', allowed: 'date|relevance' },
    ],
    [['verify', 'news', '--json'], { kind: 'bad-option', option: '--json' }],
    [['index', 'news', '--fast'], { kind: 'bad-option', option: '--fast' }],
    [['export', 'news', '', '--format', 'csv'], { kind: 'missing', operand: '--out' }],
    [
      ['index', 'news', '--lang', 'fr'],
      { kind: 'bad-value', option: '--lang', value: 'fr', allowed: 'en|zh-CN' },
    ],
  ])('says what is wrong with %j', (words, fault) => {
    expect(faultOf(...words)).toEqual(fault);
  });
});
