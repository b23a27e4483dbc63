import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../renderer/state/sentences.ts';

const sentences = (text: string, language?: string) =>
  sentencesOf(text, language).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'zh',
      '他说：“等了十年！”桥今天通车。真的吗？真的……',
      ['他说：“等了十年！”', '桥今天通车。', '真的吗？', '真的……'],
    ],
    ['zh', '　　水位3.5米。明天降至2.8米。', ['水位3.5米。', '明天降至2.8米。']],
    [
      'ja',
      '「行こう。」と彼は言った。雨が降っていた。',
      ['「行こう。」', 'と彼は言った。', '雨が降っていた。'],
    ],
    [
      'en',
      'Mr. Lee paid $3.50 to J. Smith. Was it fair? “No!” he said.',
      ['Mr. Lee paid $3.50 to J. Smith.', 'Was it fair?', '“No!”', 'he said.'],
    ],
    ['ko', '비가 왔다. 다리는 젖었다.', ['비가 왔다.', '다리는 젖었다.']],
    [undefined, 'One. 第二句。', ['One.', '第二句。']],
    ['zh', '标题', ['标题']],
    ['en', '* * *', []],
  ])('of %s text %j', (language, text, expected) => expect(sentences(text, language)).toEqual(expected));

  it('that are long are parted at their commas', () => {
    const clause = '沿江的十二个渡口在清晨六点同时鸣笛，';
    const parts = sentences(`${clause.repeat(20)}人们都醒了。`, 'zh');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(160);
    expect(parts.join('')).toBe(`${clause.repeat(20)}人们都醒了。`);
  });

  it('cover every letter of a text once, in order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a 好。，,.!”「」\n3 Mr'), maxLength: 400 });
    fc.assert(
      fc.property(text, fc.constantFrom('zh', 'en', 'ja', undefined), (written, language) => {
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
        const ranges = sentencesOf(written, language);
        expect(letters(ranges.map(([start, end]) => written.slice(start, end)).join(''))).toBe(
          letters(written),
        );
        for (const [at, [start, end]] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(ranges[at - 1]?.[1] ?? 0);
        }
      }),
    );
  });
});
