import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../bench/archive/random.mjs';
import { paragraph } from '../../../bench/archive/sentence.mjs';
import { compareTexts } from '../../../electron/archive/compare.ts';

const marked = (from: string, to: string) =>
  compareTexts(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

const side = (from: string, to: string, left: 'removed' | 'added') =>
  compareTexts(from, to)
    .filter(({ kind }) => kind === 'same' || kind === left)
    .map(({ text }) => text)
    .join('');

describe('two texts laid side by side', () => {
  it('differ by words, and in Chinese by characters', () => {
    expect(marked('The old bridge opened today.', 'The new bridge opened.')).toBe(
      'The [-old-]{+new+} bridge opened[- today-].',
    );
    expect(marked('跨海大桥今天通车', '跨海大桥昨天正式通车')).toBe('跨海大桥[-今天-]{+昨天正式+}通车');
    expect(marked('涨幅3.5%。', '涨幅4.5%。')).toBe('涨幅[-3-]{+4+}.5%。');
  });

  it('are the same where nothing changed, and wholly new where one is empty', () => {
    expect(compareTexts('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }]);
    expect(compareTexts('', '新')).toEqual([{ kind: 'added', text: '新' }]);
    expect(compareTexts('旧', '')).toEqual([{ kind: 'removed', text: '旧' }]);
    expect(compareTexts('', '')).toEqual([]);
  });

  it('keep a line that another paper added apart from the story', () => {
    const story = paragraph(randomStream(1, 1), 'zh', 500);
    expect(marked(story, `来源：晨报\n${story}`)).toBe(`{+来源：晨报\n+}${story}`);
  });

  it('do not hang together by a comma or a single character', () => {
    expect(marked('甲乙丙，丁戊己', '子丑寅，卯辰巳')).toBe('[-甲乙丙，丁戊己-]{+子丑寅，卯辰巳+}');
  });

  it('give back both texts', () => {
    const text = fc.string({ unit: fc.constantFrom('中', '国', 'a', 'b', ' ', '\n', '，', '1', '𠮷', 'é') });
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(side(from, to, 'removed')).toBe(from);
        expect(side(from, to, 'added')).toBe(to);
      }),
    );
  });

  it('are compared however long and different they are', () => {
    const long = (place: number) =>
      Array.from({ length: 400 }, (_, line) => paragraph(randomStream(place, line), 'zh', 300)).join('\n');
    const [from, to] = [long(1), long(2)];
    expect(side(from, to, 'removed')).toBe(from);
  });
});
