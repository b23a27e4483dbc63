import { cut } from './plain-text.ts';

export interface TextFigures {
  /** Runs of letters and digits, where each character of Chinese, Japanese and Korean text counts as one. */
  readonly words: number;
  /** Characters that are not white space. */
  readonly characters: number;
  readonly excerpt: string;
}

const word =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}](?:[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]|[\p{N}\p{M}'’-])*|\p{N}+(?:[.,:]\p{N}+)*/gu;

const excerptLength = 120;

export function textFigures(text: string): TextFigures {
  const words = text.match(word)?.length ?? 0;
  let characters = 0;
  for (const character of text) if (character.trim() !== '') characters++;
  return { words, characters, excerpt: excerptOf(text) };
}

/** The first 120 characters, counted as code points, on one line. */
function excerptOf(text: string): string {
  const head = cut(text, excerptLength * 2).replace(/\s+/g, ' ');
  return [...head].slice(0, excerptLength).join('').trim();
}
