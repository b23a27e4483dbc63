import type { EmbeddedLink } from '../../state/pictures.svelte.ts';
import type { pictureTexts } from '../../text/pictures.ts';

type Words = Pick<(typeof pictureTexts)['en'], 'media' | 'mediaLink'>;

const linksIn = (page: Document): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.embedded-media'),
];

/** What stands in a page for players and frames. */
export const embeddedLinksIn = (page: Document): readonly EmbeddedLink[] =>
  linksIn(page).map(({ dataset, textContent }) => ({
    kind: dataset['media'] ?? '',
    text: textContent ?? '',
  }));

/** Says what each of them is; the style sheet draws it from an attribute, for it is no text of the article. */
export function labelEmbeddedLinks(page: Document, words: Words): void {
  for (const link of linksIn(page)) {
    const kind = kindText(link.dataset['media'] ?? '', words);
    link.dataset['label'] = kind;
    link.ariaLabel = words.mediaLink(kind, link.textContent ?? '');
  }
}

export const kindText = (kind: string, { media }: Pick<Words, 'media'>): string =>
  Object.entries(media).find(([known]) => known === kind)?.[1] ?? media.object;
