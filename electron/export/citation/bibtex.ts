import { createHash } from 'node:crypto';
import { assertNever } from '../../base/assert-never.ts';
import { authorsOf, type Author } from './authors.ts';
import { dayOf, isoDay, publicationDay, type CitationContext, type CitedArticle } from './cited-article.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A `@misc` entry, which every style knows. Values are in braces; those of a title twice, which keeps its case. */
export function citeBibtex(article: CitedArticle, { zone, now }: CitationContext): string {
  const authors = authorsOf(article);
  const day = publicationDay(article, zone);
  const fields: readonly (readonly [name: string, value: string] | undefined)[] = [
    authors.length === 0 ? undefined : ['author', `{${authors.map(written).join(' and ')}}`],
    ['title', `{{${escapeTex(article.title)}}}`],
    day && ['year', `{${day.year}}`],
    day && ['month', months[Number(day.month) - 1] ?? ''],
    day && ['day', `{${Number(day.day)}}`],
    article.link === undefined ? undefined : ['url', `{${verbatimAddress(article.link)}}`],
    article.link === undefined ? undefined : ['urldate', `{${isoDay(dayOf(now, zone))}}`],
  ];
  const lines = fields.flatMap(field => (field ? [`  ${field[0]} = ${field[1]}`] : []));
  return `@misc{${keyOf(article, day?.year)},\n${lines.join(',\n')}\n}\n`;
}

/** A name that must not be taken apart has braces of its own. */
function written(author: Author): string {
  switch (author.kind) {
    case 'person':
      return `${escapeTex(author.family)}, ${escapeTex(author.given)}`;
    case 'name':
      return `{${escapeTex(author.name)}}`;
    default:
      return assertNever(author);
  }
}

/** Braces by name: BibTeX counts them even behind a backslash, and one without its partner ends the entry. */
const texOf: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** `text` as TeX shows it, character for character. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^$&#%_]/g, sign => texOf[sign] ?? `\\${sign}`);

/** An address is taken as it stands, where only braces and backslashes would matter. */
const verbatimAddress = (address: string): string =>
  address.replace(/[{}\\]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A word to know it by where there is one in ASCII, the year, and what keeps it apart from all others. */
function keyOf({ author, title, path }: CitedArticle, year = ''): string {
  const word = /[a-z]{3,}/i.exec(author ?? '') ?? /[a-z]{3,}/i.exec(title);
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 6);
  return `${word?.[0].toLowerCase() ?? 'article'}${year}-${digest}`;
}
