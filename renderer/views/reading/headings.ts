import type { Heading } from '../../state/shown-page.ts';

type FoundHeading = Heading & { readonly element: Element };

const fewest = 3;
const longestLine = 40;
const sentenceEnd = /[。！？；：，.!?;:,]$/;

/**
 * The headings of an article in order. Where it has next to none, short paragraphs that are bold as a whole are taken for
 * headings, which is how most newspapers write them.
 */
export function headingsOf(body: HTMLElement): FoundHeading[] {
  const real = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .filter(heading => !heading.hidden)
    .map(element => ({ element, level: Number(element.tagName.slice(1)), text: wordsOf(element) }))
    .filter(({ text }) => text !== '');
  if (real.length < fewest) {
    const bold = [...body.querySelectorAll('p')].filter(isBoldLine);
    if (bold.length >= fewest) return bold.map(element => ({ element, level: 1, text: wordsOf(element) }));
  }
  const highest = Math.min(...real.map(({ level }) => level));
  return real.map(heading => ({ ...heading, level: heading.level - highest + 1 }));
}

function isBoldLine(paragraph: Element): boolean {
  const text = wordsOf(paragraph);
  if (text === '' || text.length > longestLine || sentenceEnd.test(text)) return false;
  const bold = [...paragraph.querySelectorAll('strong, b')].map(wordsOf).join('');
  return bold.replace(/\s/g, '') === text.replace(/\s/g, '');
}

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
