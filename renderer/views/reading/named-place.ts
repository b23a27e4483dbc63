/** What a `#name` link means, where the page has it: an id, or the words of a heading. */
export function namedPlace(page: Document, name: string): Element | undefined {
  const words = plain(name.replace(/^user-/, ''));
  return (
    page.getElementById(name) ??
    [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].find(heading => plain(heading.textContent) === words)
  );
}

/** Generators make the names of headings from their words, each in its own way. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
