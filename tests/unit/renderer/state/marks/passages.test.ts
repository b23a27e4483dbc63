import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, joined, passageAt, placesOf } from '../../../../../renderer/state/marks/passages.ts';

const text = [
  '青岚观星台一年只开放一晚。昨晚天气晴好，三千人沿山路排队，等着把眼睛凑到一支1931年的折射望远镜上。',
  '每个人只有二十秒。有人说“啊”，有人说“是真的”，一个五岁的孩子说：“它戴着帽子。”',
  'The keeper writes the first words of each visitor into a book, which is the forty-second by now.',
].join('\n');

const passage = (words: string, within = text) => {
  const start = within.indexOf(words);
  const made = passageAt(within, [start, start + words.length]);
  if (!made) throw new Error(`Not in the text: ${words}`);
  return made;
};
const foundIn = (edited: string, words: string, within = text) => {
  const range = findPassage(edited, passage(words, within));
  return range && edited.slice(...range);
};

describe('a passage', () => {
  it('is found wherever it stands, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
        fc.nat(),
        fc.nat(),
        (some, one, other) => {
          const [from, to] = [one % some.length, other % (some.length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const made = passageAt(some, [from, to]);
          if (!made) return;
          const range = findPassage(some, made);
          expect(range && some.slice(...range)).toBe(made.quote);
          // The place itself, unless the same words stand in the same surroundings elsewhere.
          if (some.indexOf(made.quote) === some.lastIndexOf(made.quote)) expect(range?.[0]).toBe(made.start);
        },
      ),
    );
  });

  it('is found again after words before it, around it and within it were changed', () => {
    const moved = `编者按：本文有更正。\n\n${text}`;
    expect(foundIn(moved, '三千人沿山路排队')).toBe('三千人沿山路排队');
    const edited = text.replace('三千人沿山路排队', '三千余人沿着山路排队');
    expect(foundIn(edited, '三千人沿山路排队，等着把眼睛凑到')).toBe('三千余人沿着山路排队，等着把眼睛凑到');
    const reworded = text.replace('the first words of each visitor', 'the very first words of every visitor');
    expect(foundIn(reworded, 'writes the first words of each visitor into a book')).toBe(
      'writes the very first words of every visitor into a book',
    );
  });

  it('is told from the same words elsewhere by what stands around it', () => {
    const repeated = '甲说：好。\n乙说：好。\n丙说：好。';
    const made = passageAt(repeated, [repeated.indexOf('好', 6), repeated.indexOf('好', 6) + 1]);
    const longer = `序言很长很长很长很长。\n${repeated}`;
    const range = made && findPassage(longer, made);
    expect(range && longer.slice(range[0] - 3, range[1])).toBe('乙说：好');
  });

  it('is not found where nothing like it is left', () => {
    expect(foundIn('今日茶价平稳，头采已经开始。', '三千人沿山路排队，等着把眼睛凑到')).toBeUndefined();
  });

  it('reaches across blocks', () => {
    const texts = ['第一段', '第二段', '第三段'];
    const all = joined(texts);
    expect(placesOf(texts, [1, all.length - 1])).toEqual([
      { block: 0, range: [1, 3] },
      { block: 1, range: [0, 3] },
      { block: 2, range: [0, 2] },
    ]);
  });

  it('is nothing where only white space was selected', () => {
    expect(passageAt('一 \n 二', [1, 4])).toBeUndefined();
  });
});
