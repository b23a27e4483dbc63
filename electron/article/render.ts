import type { Article } from './article.ts';
import { bodyHtml } from './body-html.ts';
import { sanitise } from './sanitise.ts';

/**
 * The body of an article as safe HTML. `path` is its place in the archive, `/` as separator: relative addresses are
 * resolved against it. Pictures of the archive get `archive://files/…` addresses; remote ones get no `src`, but
 * the class `remote-picture`, `data-src` and `data-host`, and load only when the reading pane is asked to.
 */
export function renderArticle(article: Pick<Article, 'kind' | 'body'>, path: string): string {
  return sanitise(bodyHtml(article.kind, article.body), path);
}
