import { assertNever } from '../../base/assert-never.ts';
import { authorsOf, initialsOf, isEastAsian, type Author } from './authors.ts';
import { dayOf, isoDay, publicationDay, type CitationContext, type CitedArticle } from './cited-article.ts';

/** More authors than these are “等”. */
const authorsNamed = 3;

/**
 * GB/T 7714—2015, an electronic resource (4.6): 责任者. 题名[EB/OL]. (更新日期)[引用日期]. 获取路径. Without an address
 * it is a document of another kind, [Z].
 */
export function citeGbT7714(article: CitedArticle, { zone, now }: CitationContext): string {
  const authors = authorsOf(article);
  const published = publicationDay(article, zone);
  const { title, link } = article;
  const responsible = authors.length === 0 ? '' : `${listed(authors)}. `;
  if (link === undefined)
    return `${responsible}${title}[Z]. ${published ? `${isoDay(published)}.` : ''}`.trim();
  const updated = published ? `(${isoDay(published)})` : '';
  return `${responsible}${title}[EB/OL]. ${updated}[${isoDay(dayOf(now, zone))}]. ${link}.`;
}

function listed(authors: readonly Author[]): string {
  const named = authors.slice(0, authorsNamed).map(written);
  if (authors.length <= authorsNamed) return named.join(', ');
  return `${named.join(', ')}, ${isEastAsian(named.join('')) ? '等' : 'et al'}`;
}

/** Family names in capitals and before the initials, which have no full stops. */
function written(author: Author): string {
  switch (author.kind) {
    case 'person':
      return `${author.family.toUpperCase()} ${initialsOf(author.given).join(' ')}`;
    case 'name':
      return author.name;
    default:
      return assertNever(author);
  }
}
