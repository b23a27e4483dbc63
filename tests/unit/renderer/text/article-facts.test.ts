import { describe, expect, it } from 'vitest';
import { dateSources, type ArticleDate } from '../../../../electron/article/article.ts';
import { dateSourceText, dateText, doubtText, lengthText } from '../../../../renderer/text/article-facts.ts';

const instant = Date.UTC(2022, 0, 24, 13, 20, 27);
const stated: ArticleDate = { instant, source: 'front-matter' };

describe('the date of an article', () => {
  it('is said with weekday and time in both languages', () => {
    expect(dateText(stated, 'en', 'Asia/Shanghai')).toMatch(/^Monday,? 24 January 2022 at 21:20 GMT\+8$/);
    expect(dateText(stated, 'zh-CN', 'Asia/Shanghai')).toMatch(/^2022年1月24日\s?星期一\s?GMT\+8 21:20$/);
  });

  it('has no time when only a name told the day', () => {
    expect(dateText({ instant, source: 'file-name' }, 'en', 'UTC')).toMatch(/^Monday,? 24 January 2022$/);
  });

  it('has no time when it says midnight, which is what is read where only a day was stated', () => {
    const day: ArticleDate = { instant: Date.UTC(2022, 0, 23, 16), source: 'front-matter' };
    expect(dateText(day, 'en', 'Asia/Shanghai')).toMatch(/^Monday,? 24 January 2022$/);
  });

  it('writes the hour after midnight as 00, not 24', () => {
    expect(dateText({ instant: Date.UTC(2022, 0, 24, 0, 5), source: 'page' }, 'en', 'UTC')).toContain(
      '00:05',
    );
  });

  it('names every place it may come from but the front matter', () => {
    for (const source of dateSources) {
      const text = dateSourceText({ instant, source }, 'en');
      if (source === 'front-matter') expect(text).toBeUndefined();
      else expect(text).toMatch(/date/);
    }
  });

  it('says why a stated date was not believed, and what it was', () => {
    const doubted: ArticleDate = {
      instant,
      source: 'modified',
      doubt: { kind: 'future', stated: '2999-01-01' },
    };
    expect(doubtText(doubted, 'en')).toContain('“2999-01-01”, is in the future');
    expect(doubtText(doubted, 'zh-CN')).toContain('2999-01-01');
    expect(doubtText(stated, 'en')).toBeUndefined();
  });
});

describe('the length of an article', () => {
  it('counts words at the pace of words', () => {
    expect(lengthText({ words: 1190, eastAsianCharacters: 0 }, 'en')).toBe('1,190 words · 5 min read');
  });

  it('counts characters of Chinese, Japanese and Korean at the pace of characters', () => {
    expect(lengthText({ words: 2000, eastAsianCharacters: 2000 }, 'zh-CN')).toBe('2,000 字 · 约 6 分钟');
    expect(lengthText({ words: 2000, eastAsianCharacters: 1990 }, 'en')).toBe(
      '2,000 characters · 6 min read',
    );
  });

  it('counts each part of a mixed text at its own pace', () => {
    expect(lengthText({ words: 2380, eastAsianCharacters: 0 }, 'en')).toContain('10 min');
    expect(lengthText({ words: 2380 + 3570, eastAsianCharacters: 3570 }, 'en')).toBe(
      '5,950 characters · 20 min read',
    );
  });

  it('never takes less than a minute', () => {
    expect(lengthText({ words: 1, eastAsianCharacters: 0 }, 'en')).toBe('1 word · 1 min read');
  });
});
