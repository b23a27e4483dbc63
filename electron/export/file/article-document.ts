/** How an article looks in a document of its own: head, lead picture and body, as pieces of markup. */
import { archiveAddress, remoteAddress } from '../../article/links.ts';
import { dateText } from '../../../renderer/text/article-facts.ts';
import { exportTexts } from '../../../renderer/text/exports.ts';
import { articleMarkup } from '../markup/article-markup.ts';
import type { Places } from '../markup/places.ts';
import { escape, type Picture, type Piece } from '../markup/serialise.ts';
import type { ExportContext, ExportedArticle } from './export-file.ts';

/** @param places how its ids begin, and where its links lead */
export function articleDocument(
  exported: ExportedArticle,
  places: Places,
  context: ExportContext,
): readonly Piece[] {
  return [head(exported, context), ...articleBody(exported, places, context)];
}

/** Lead picture and body alone. */
export function articleBody(
  exported: ExportedArticle,
  places: Places,
  { language }: Pick<ExportContext, 'language'>,
): readonly Piece[] {
  const { pictureFrom } = exportTexts[language];
  const body = articleMarkup(exported.html, exported.article.title, { ...places, pictureFrom });
  return [...leadPicture(exported, body), ...body];
}

/** Languages that are not told are left open, so that nothing is read in the wrong voice. */
export const languageAttributes = (language = ''): string =>
  language === '' ? '' : ` lang="${escape(language)}" xml:lang="${escape(language)}"`;

function head({ article }: ExportedArticle, { language, zone }: ExportContext): string {
  const { author = '', section, link } = article;
  const facts = [author, dateText(article.date, language, zone), section.join(' / ')].filter(
    fact => fact !== '',
  );
  const lines = [`<h1>${escape(article.title)}</h1>`, `<p class="facts">${escape(facts.join(' · '))}</p>`];
  if (link !== undefined) {
    const address = `<a href="${escape(link)}">${escape(link)}</a>`;
    lines.push(`<p class="facts">${escape(exportTexts[language].original)} ${address}</p>`);
  }
  return `<header>\n${lines.join('\n')}\n</header>\n`;
}

/** The picture at the head of an article where the body does not show it. */
function leadPicture({ article, path }: ExportedArticle, body: readonly Piece[]): readonly Piece[] {
  const { image = '' } = article;
  const address = remoteAddress(image)?.href ?? archiveAddress(image, path);
  if (address === undefined || body.some(piece => typeof piece !== 'string' && piece.address === address))
    return [];
  const picture: Picture = {
    address,
    otherwise: '',
    markup: source => `<figure><img src="${escape(source)}" alt=""/></figure>\n`,
  };
  return [picture];
}
