import type { Article } from '../article/article.ts';
import { archiveOrigin } from '../article/allowed-html.ts';
import { renderArticle } from '../article/render.ts';
import { encoded, findPicture } from './find-picture.ts';

/** As the sanitiser writes it: one form for each attribute, and neither a quotation mark nor a bracket in a value. */
const localPicture = new RegExp(`(<img[^>]*? src="${archiveOrigin})([^"]*)"`, 'g');

/**
 * The body of the article at `path` as safe HTML, as `renderArticle` makes it, with its local pictures where they really
 * are. The address of one that is nowhere stays as it was. `root` is the real path of the archive.
 */
export async function showArticle(
  root: string,
  article: Pick<Article, 'kind' | 'body'>,
  path: string,
): Promise<string> {
  const html = renderArticle(article, path);
  const places = new Map<string, string>();
  for (const [, , source = ''] of html.matchAll(localPicture)) {
    if (places.has(source)) continue;
    const found = await findPicture(root, path, decodeURIComponent(source));
    places.set(source, found === undefined ? source : encoded(found));
  }
  return html.replace(
    localPicture,
    (_, before: string, source: string) => `${before}${places.get(source) ?? source}"`,
  );
}
