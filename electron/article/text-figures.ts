import { cut } from '../base/plain-text.ts';
import { scriptNames, scriptOf } from './scripts.ts';

export interface TextFigures {
  /** Runs of letters and digits, where each character of Chinese, Japanese and Korean text counts as one. */
  readonly words: number;
  /** Characters that are not white space. */
  readonly characters: number;
  readonly excerpt: string;
}

const excerptLength = 120;
const han = scriptNames.indexOf('han');
const hangul = scriptNames.indexOf('hangul');

export function textFigures(text: string): TextFigures {
  let words = 0;
  let characters = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x20 || unit === 0x0a) {
      inWord = false;
      continue;
    }
    // The second half of a pair was counted with the first.
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    characters++;
    const script = scriptOf(unit);
    if (script >= han && script <= hangul) {
      words++;
      inWord = false;
    } else if (script === 0) inWord &&= joinsWords(unit);
    else if (!inWord) {
      words++;
      inWord = true;
    }
  }
  return { words, characters, excerpt: excerptOf(text) };
}

/** `don't`, `well-known` and `1,000.5` are one word each. */
function joinsWords(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2e || unit === 0x2c;
}

/** The first 120 characters, counted as code points, on one line. */
function excerptOf(text: string): string {
  const head = cut(text, excerptLength * 2).replace(/\s+/g, ' ');
  return [...head].slice(0, excerptLength).join('').trim();
}

/** How many of the words of a text are characters of Chinese, Japanese and Korean. */
export function eastAsianCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const script = scriptOf(text.charCodeAt(index));
    if (script >= han && script <= hangul) count++;
  }
  return count;
}
