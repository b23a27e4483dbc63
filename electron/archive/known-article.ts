import type { Catalogue } from '../catalogue/catalogue.ts';
import { Failure } from '../base/failure.ts';
import type { ArticleIdentity } from '../contract/export-contract.ts';
import { inTurns } from './turns.ts';

/** What the article is known by. Rejects with `article-missing`. */
export async function identify(catalogue: Catalogue, id: number): Promise<ArticleIdentity> {
  const { path, hash, article } = await catalogue.record(id);
  if (!article) throw new Failure('article-missing', { path });
  const { title, date } = article;
  return { path, title, instant: date.instant, ...(hash !== undefined && { hash }) };
}

/**
 * The article that was once known by this. The same content is the same article wherever it lies now; where the file
 * was edited since, it is what stands at its path, if title or date still agree; and where it was edited and moved,
 * what has both its title and its date.
 */
export async function findKnown(
  catalogue: Catalogue,
  known: ArticleIdentity,
  signal: AbortSignal,
): Promise<number | undefined> {
  const there = catalogue.idOf(known.path);
  if (there !== undefined && catalogue.isListed(there) && (await isLike(catalogue, there, known)))
    return there;
  const { same, ofDay } = await inTurns(candidates(catalogue, known), signal);
  if (same !== undefined) return same;
  for (const id of ofDay) if ((await titleOf(catalogue, id)) === known.title) return id;
  return undefined;
}

async function isLike(catalogue: Catalogue, id: number, known: ArticleIdentity): Promise<boolean> {
  if (known.hash !== undefined && catalogue.hashOf(id) === known.hash) return true;
  return catalogue.instantOf(id) === known.instant || (await titleOf(catalogue, id)) === known.title;
}

async function titleOf(catalogue: Catalogue, id: number): Promise<string | undefined> {
  const [record] = await catalogue.records([id]);
  return record?.article?.title;
}

/** The article of the same content, and those of the same date. */
function* candidates(catalogue: Catalogue, { hash, instant }: ArticleIdentity) {
  const ofDay: number[] = [];
  let seen = 0;
  for (const id of catalogue.listed()) {
    if (hash !== undefined && catalogue.hashOf(id) === hash) return { same: id, ofDay: [] };
    if (catalogue.instantOf(id) === instant) ofDay.push(id);
    if (++seen % 4096 === 0) yield;
  }
  return { same: undefined, ofDay };
}
