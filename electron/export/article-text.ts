import type { VisibleText } from '../article/article.ts';
import { assertNever } from '../base/assert-never.ts';
import type { TextForm } from '../contract/export-scope.ts';
import type { Language } from '../contract/host-contract.ts';
import { dateText } from '../../renderer/text/article-facts.ts';
import { citations } from './citation/citation.ts';
import type { CitationContext } from './citation/cited-article.ts';
import type { ExportedArticle } from './file/export-file.ts';
import { articleMarkdown } from './file/markdown.ts';

export interface TextContext extends CitationContext {
  readonly language: Language;
}

/** One article as text, in the form asked for. */
export async function articleText(
  exported: ExportedArticle,
  text: VisibleText,
  form: TextForm,
  context: TextContext,
): Promise<string> {
  switch (form) {
    case 'markdown':
      // Pictures stay in the archive, where a text that is pasted elsewhere does not find them.
      return articleMarkdown(
        exported,
        context,
        () => undefined,
        () => Promise.resolve(undefined),
      );
    case 'text':
      return plainText(exported, text, context);
    case 'gb-t-7714':
    case 'apa':
    case 'bibtex':
      return citations[form]({ ...exported.article, path: exported.path }, context);
    default:
      return assertNever(form);
  }
}

/** Title, origin, body and the address of the original. */
function plainText({ article }: ExportedArticle, text: VisibleText, { language, zone }: TextContext): string {
  const { author = '', link } = article;
  const origin = [author, dateText(article.date, language, zone)].filter(fact => fact !== '').join(' · ');
  return [`${article.title}\n${origin}`, text.body, ...(link === undefined ? [] : [link])].join('\n\n');
}
