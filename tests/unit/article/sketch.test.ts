import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../bench/archive/sentence.mjs';
import { randomStream } from '../../../bench/archive/random.mjs';
import { likenessOf, sketchOf } from '../../../electron/article/sketch.ts';

const languages = ['zh', 'en', 'ja', 'ko'] as const;
const text = (place: number, size: number, language: (typeof languages)[number] = 'zh') =>
  paragraph(randomStream(7, place), language, size).toLowerCase();

/** What the sketch estimates, of the texts themselves. */
function jaccard(one: string, other: string): number {
  const [mine, theirs] = [shingles(one), shingles(other)];
  const both = [...mine].filter(shingle => theirs.has(shingle)).length;
  return both / (mine.size + theirs.size - both);
}

function shingles(folded: string): Set<string> {
  const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const parts = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const units = parts.flatMap(part => part.split(new RegExp(`(${characters.source})`, 'u')).filter(Boolean));
  return new Set(units.slice(4).map((_, place) => units.slice(place, place + 5).join(' ')));
}

function likeness(one: string, other: string): number {
  const [mine, theirs] = [sketchOf(one), sketchOf(other)];
  if (!mine || !theirs) throw new Error('too little text');
  return likenessOf(mine, theirs);
}

describe('a sketch', () => {
  it('has eight words, the same for the same text', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...languages),
        fc.integer({ min: 900, max: 4000 }),
        (place, language, size) => {
          const sketch = sketchOf(text(place, size, language));
          expect(sketch).toHaveLength(8);
          expect(sketchOf(text(place, size, language))).toEqual(sketch);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('estimates how much of two texts is the same', () => {
    let sum = 0;
    let squares = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const language = languages[run % languages.length] ?? 'zh';
      const common = text(run, 40 * (run % 50) + 700, language);
      const one = `${common}\n${text(run + 1_000, 30 * (run % 31), language)}`;
      const other = `${text(run + 2_000, 30 * (run % 23), language)}\n${common}`;
      const off = likeness(one, other) - jaccard(one, other);
      sum += off;
      squares += off ** 2;
    }
    expect(Math.abs(sum / runs)).toBeLessThan(0.015);
    expect(Math.sqrt(squares / runs)).toBeLessThan(0.08);
  });

  it('finds nothing in common between two stories', () => {
    for (let place = 0; place < 100; place++) {
      expect(likeness(text(place, 1500), text(place + 100, 1500))).toBeLessThan(0.3);
    }
  });

  it('passes over white space and punctuation, so that another layout changes nothing', () => {
    const written = text(3, 2_000);
    expect(likeness(written, written.replace(/[，。；！]/gu, ' \n　　'))).toBe(1);
  });

  it('holds words of other scripts and numbers apart from the Chinese around them', () => {
    const written = `${text(5, 300)} covid19 3.5% ${text(6, 300)}`;
    expect(likeness(written, written.replace(' covid19 3.5% ', 'covid19，3.5%'))).toBe(1);
  });

  it('is not made of less than sixty words or characters', () => {
    expect(sketchOf('')).toBeUndefined();
    expect(sketchOf('新'.repeat(59))).toBeUndefined();
    expect(sketchOf('word '.repeat(59))).toBeUndefined();
    expect(sketchOf('新闻'.repeat(30))).toHaveLength(8);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), any => void sketchOf(any)),
      { numRuns: 20 },
    );
  });
});
