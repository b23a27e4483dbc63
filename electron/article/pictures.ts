import { archiveOrigin } from './allowed-html.ts';
import { cleanAttributes } from './clean-attributes.ts';
import type { Attributes } from './html-reader.ts';

/** Pictures looked at of one article: a gallery of thousands says nothing that these do not. */
export const picturesConsidered = 20;

export interface Pictures {
  readonly any: boolean;
  /** Files the article shows, relative to the archive, `/` as separator. */
  readonly local: readonly string[];
}

/** What the pictures of an article at `path` are: its lead picture as written, and the `img` elements of its body. */
export function picturesOf(
  lead: string | undefined,
  elements: readonly Attributes[],
  path: string,
): Pictures {
  const all = lead === undefined ? elements : [{ src: lead }, ...elements];
  const shown = all
    .slice(0, picturesConsidered)
    .map(attributes => cleanAttributes('img', attributes, path))
    .filter(attributes => attributes !== undefined);
  const sources = shown.map(attributes => attributes['src'] ?? '');
  const local = sources
    .filter(source => source.startsWith(archiveOrigin))
    .map(source => decodeURIComponent(source.slice(archiveOrigin.length)));
  return { any: shown.length > 0, local: [...new Set(local)] };
}
