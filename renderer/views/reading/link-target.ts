/** Where a link of an article leads; the page it stands in never follows it by itself. */
export type LinkTarget =
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'fragment'; readonly name: string }
  /** A file of the archive, or what is hoped to be one. */
  | { readonly kind: 'inside'; readonly address: string }
  | { readonly kind: 'refused'; readonly url: string };

const outside = new Set(['http:', 'https:', 'mailto:']);

/** Judges the `href` as it is written in a sanitised article. Anything not known to be harmless is refused. */
export function linkTarget(href: string): LinkTarget {
  if (href.startsWith('#')) return { kind: 'fragment', name: decoded(href.slice(1)) };
  if (!URL.canParse(href)) return { kind: 'refused', url: href };
  const url = new URL(href);
  if (outside.has(url.protocol)) return { kind: 'outside', url: url.href };
  // Scheme and host are compared as written: a scheme of our own is not parsed alike everywhere.
  return /^archive:\/\/files\/[^?#]/.test(href)
    ? { kind: 'inside', address: href }
    : { kind: 'refused', url: href };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
