import { assertNever } from '../../base/assert-never.ts';
import { authorsOf, initialsOf, type Author } from './authors.ts';
import { publicationDay, type CitationContext, type CitedArticle } from './cited-article.ts';

/** With more authors than these, the last one follows the first nineteen after an ellipsis. */
const authorsNamed = 20;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** APA 7, a webpage on a news website (10.16): Author. (Year, Month Day). Title. Address. */
export function citeApa(article: CitedArticle, { zone }: CitationContext): string {
  const authors = authorsOf(article);
  const day = publicationDay(article, zone);
  const date = day ? `${day.year}, ${months[Number(day.month) - 1] ?? ''} ${Number(day.day)}` : 'n.d.';
  const title = ended(article.title);
  // Where nobody is named, the title takes the author's place.
  const head = authors.length === 0 ? [title, `(${date}).`] : [ended(listed(authors)), `(${date}).`, title];
  return [...head, ...(article.link === undefined ? [] : [article.link])].join(' ');
}

function listed(authors: readonly Author[]): string {
  const names = authors.map(written);
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > authorsNamed) return `${names.slice(0, authorsNamed - 1).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function written(author: Author): string {
  switch (author.kind) {
    case 'person':
      return [`${author.family},`, ...initialsOf(author.given).map(initial => `${initial}.`)].join(' ');
    case 'name':
      return author.name;
    default:
      return assertNever(author);
  }
}

const ended = (text: string): string => (/[.?!。？！…]["'”’）)]?$/.test(text) ? text : `${text}.`);
