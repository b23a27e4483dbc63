import { citeApa } from './apa.ts';
import { citeBibtex } from './bibtex.ts';
import type { CitationContext, CitedArticle } from './cited-article.ts';
import { citeGbT7714 } from './gb-t-7714.ts';

/** The styles, each with what writes it. */
export const citations = {
  'gb-t-7714': citeGbT7714,
  apa: citeApa,
  bibtex: citeBibtex,
} as const satisfies Readonly<Record<string, (article: CitedArticle, context: CitationContext) => string>>;
