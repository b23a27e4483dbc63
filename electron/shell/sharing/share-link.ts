/**
 * A link by which an article is found again after its file or its archive has moved. It may come from anywhere, so it
 * names nothing that is opened as it stands: an archive is looked for among those the reader knows.
 */
import * as v from 'valibot';
import { contentHash, type ArticleIdentity } from '../../contract/export-contract.ts';

export const linkScheme = 'broadsheet';

export interface SharedArticle {
  readonly archive: {
    /** See `archiveId`. */
    readonly id: string;
    readonly name: string;
  };
  readonly article: ArticleIdentity;
}

const maxLength = 16_384;
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096));
const schema = v.object({
  archive: text,
  name: text,
  path: text,
  hash: v.optional(contentHash),
  title: text,
  date: v.pipe(v.string(), v.isoTimestamp()),
});

export function shareLink({ archive, article }: SharedArticle): string {
  const { path, hash, title, instant } = article;
  const facts = {
    archive: archive.id,
    name: archive.name,
    path,
    ...(hash !== undefined && { hash }),
    title,
    date: new Date(instant).toISOString(),
  };
  // A space is written as %20: programs that make links of texts end them at a plus here and there.
  return `${linkScheme}://open?${new URLSearchParams(facts).toString().replaceAll('+', '%20')}`;
}

export const isShareLink = (word: string): boolean => word.toLowerCase().startsWith(`${linkScheme}:`);

/** Undefined for what is no such link. */
export function parseShareLink(link: string): SharedArticle | undefined {
  if (link.length > maxLength || !URL.canParse(link)) return undefined;
  const { protocol, host, searchParams } = new URL(link);
  if (protocol !== `${linkScheme}:` || host !== 'open') return undefined;
  const { success, output } = v.safeParse(schema, Object.fromEntries(searchParams));
  if (!success) return undefined;
  const { archive: id, name, date, ...article } = output;
  return { archive: { id, name }, article: { ...article, instant: Date.parse(date) } };
}
