import { Occurrences } from './occurrences.ts';
import { tokenise } from './tokenise.ts';

/** The folded text of an article. */
export interface ArticleText {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly body: string;
}

/** What one segment holds: texts that are new or replace others, and ids whose text goes. No id twice. */
export interface SegmentContent {
  readonly texts: readonly ArticleText[];
  readonly gone: readonly number[];
}

/** Writes the file of a segment. Throws what the file system says; there may be half a file then. */
export function buildSegment(path: string, { texts, gone }: SegmentContent): void {
  const articles = [...texts, ...gone].sort((one, other) => idOf(one) - idOf(other));
  const occurrences = new Occurrences(expectedOccurrences(texts));
  const known = { ids: columnOf(articles), lengths: columnOf(articles), titleLengths: columnOf(articles) };
  for (const [article, content] of articles.entries()) {
    known.ids[article] = idOf(content);
    if (typeof content === 'number') continue;
    occurrences.begin(article);
    const title = tokenise(content.title, 0, occurrences.title);
    // A place between the two stays empty, so that no phrase reaches from one into the other.
    const body = tokenise(content.body, title + 1, occurrences.body);
    tokenise(content.path, 0, occurrences.path);
    known.titleLengths[article] = title;
    known.lengths[article] = body;
  }
  occurrences.write(path, known);
}

/** About one for each character of Chinese, less for words, and the terms that are counted once an article. */
function expectedOccurrences(texts: readonly ArticleText[]): number {
  return (
    texts.reduce(
      (sum, { path, title, body }) => sum + path.length + title.length * 4 + body.length * 1.3,
      1024,
    ) | 0
  );
}

const idOf = (content: ArticleText | number): number => (typeof content === 'number' ? content : content.id);
const columnOf = (articles: readonly unknown[]) => new Uint32Array(articles.length);
