/**
 * Who wrote an article, told from the one line that archives keep. Turning a newsroom's name around is worse than not
 * turning a person's, so only what looks like a person in every respect is taken for one.
 */
import type { CitedArticle } from './cited-article.ts';

export type Author =
  | { readonly kind: 'person'; readonly family: string; readonly given: string }
  /** A newsroom, or a person whose name is written as it stands: 王小明, 新华社, The Harbour Post. */
  | { readonly kind: 'name'; readonly name: string };

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const newsroomWord =
  /\b(?:the|agency|bureau|centre|center|chronicle|corporation|daily|desk|editors?|gazette|group|herald|inc|institute|journal|magazine|media|ministry|network|news|newsroom|observer|office|online|post|press|radio|report|review|service|staff|standard|society|team|telegraph|times|tribune|tv|university|weekly|wire)\b/i;
/** A capitalised word, an initial, or a particle of a family name. */
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|al)$/u;
const particle = /^\p{Ll}/u;

export const isEastAsian = (name: string): boolean => eastAsian.test(name);

/** In the order written; empty where the article names nobody. */
export function authorsOf({ author, section }: CitedArticle): readonly Author[] {
  if (author === undefined) return [];
  // Feeds write the name of the source into the section path and into the author alike.
  if (section.includes(author)) return [{ kind: 'name', name: author }];
  return namesIn(author).map(authorOf);
}

function namesIn(line: string): readonly string[] {
  const parts = split(line, /[;；、]|\s+(?:and|&)\s+/i);
  return parts.flatMap(part => {
    const listed = split(part, /[,，]/);
    // `Smith, Jane` is one name; `Jane Smith, John Doe` are two.
    return isEastAsian(part) || listed.every(name => /\s/.test(name)) ? listed : [part];
  });
}

const split = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '');

function authorOf(name: string): Author {
  const asWritten: Author = { kind: 'name', name };
  if (isEastAsian(name) || newsroomWord.test(name)) return asWritten;
  const [before = '', after, ...more] = name.split(',').map(part => part.trim());
  if (after !== undefined) {
    const isTurned = more.length === 0 && areNameWords(before) && areNameWords(after);
    return isTurned ? { kind: 'person', family: before, given: after } : asWritten;
  }
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !areNameWords(name)) return asWritten;
  const family = words.findIndex(
    (word, place) => place > 0 && (particle.test(word) || place === words.length - 1),
  );
  return { kind: 'person', family: words.slice(family).join(' '), given: words.slice(0, family).join(' ') };
}

const areNameWords = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.every(word => nameWord.test(word)) && words.some(word => !particle.test(word));
};

/** `Jean-Luc M.` → `J`, `L`, `M`: the first letters of given names. */
export const initialsOf = (given: string): readonly string[] =>
  given
    .split(/[\s.-]+/)
    .filter(part => part !== '')
    .map(part => [...part][0]?.toUpperCase() ?? '');
