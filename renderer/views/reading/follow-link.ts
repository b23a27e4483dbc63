import type { Links } from '../../state/links.ts';
import type { Reading } from '../../state/reading.svelte.ts';
import { linkTarget } from './link-target.ts';

/**
 * Follows a link that leaves the page it stands in; what is refused is told in the pane. `leave`: the reader wants the
 * address itself, whether the archive has the article or not. Returns the name of a place where it stays in the page.
 */
export function followLink(
  href: string,
  leave: boolean,
  { reading, links }: { readonly reading: Reading; readonly links: Links },
): string | undefined {
  const target = linkTarget(href);
  switch (target.kind) {
    case 'fragment':
      return target.name;
    case 'outside':
      void (leave ? reading.openOutside(target.url) : links.followOutside(target.url));
      return undefined;
    case 'inside':
      void links.followInside(target.address);
      return undefined;
    case 'refused':
      reading.notice = { kind: 'refused', failure: { code: 'link-refused', details: { url: target.url } } };
      return undefined;
  }
}
