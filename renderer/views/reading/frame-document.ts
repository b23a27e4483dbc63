import type { ArticleView } from '../../../electron/contract/archive-contract.ts';
import { withPicturesAt } from '../local-picture.ts';
import type { ReadingStyle } from '../../../electron/contract/reading-style.ts';

/**
 * The page of the reading frame before an article is put into it. It is a wall of its own behind the sanitiser: the
 * frame's sandbox runs no script, whatever is written into it, and this policy, on top of the window's, lets it load
 * one style sheet and pictures that are on this machine, nothing else.
 *
 * @param styleAddress absolute address of article.css
 */
export const frameDocument = (styleAddress: string): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleAddress}; img-src archive: picture: data:">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="${styleAddress}">
</head>
<body dir="auto"></body>
</html>`;

/**
 * Replaces what the frame shows. The page stays, so there is no moment without it, and the article is there at once:
 * a new document would say so only when its last picture has come. `pictures` is the host of the archive's own.
 */
export function fillPage(
  page: Document,
  article: Pick<ArticleView, 'html' | 'language' | 'title'>,
  pictures: string,
): void {
  page.documentElement.lang = article.language ?? '';
  page.body.innerHTML = withPicturesAt(article.html, pictures);
  hideRepeatedTitle(page.body, article.title);
}

/** Sets the page as the reader chose; what comes of it in each language is up to the style sheet. */
export function setStyle(page: Document, { textSize, lineHeight, typeface }: ReadingStyle): void {
  const { style, dataset } = page.documentElement;
  style.setProperty('--text-scale', `${textSize / 100}`);
  style.setProperty('--leading-scale', `${leadings[lineHeight]}`);
  dataset['typeface'] = typeface;
}

/** Of the leading that is usual in the language of the article. */
const leadings = { tight: 0.88, normal: 1, loose: 1.18 } as const;

/** The head of the pane shows the title: a body that opens with it need not say it twice. */
function hideRepeatedTitle(body: HTMLElement, title: string): void {
  const heading = body.querySelector<HTMLElement>('h1, h2');
  if (!heading || plain(heading) !== title.trim()) return;
  if (plain(body).startsWith(title.trim())) heading.hidden = true;
}

const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
