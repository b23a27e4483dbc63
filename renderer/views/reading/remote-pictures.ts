import type { readingTexts } from '../../text/reading.ts';

type Words = Pick<(typeof readingTexts)['en'], 'remotePicture' | 'remotePictureOf'>;

/**
 * Puts a quiet placeholder in the place of each remote picture, which has no source and so is never asked for. Its
 * label is drawn by the style sheet from an attribute: it is no text of the article.
 */
export function dressRemotePictures(page: Document, words: Words): void {
  for (const picture of page.querySelectorAll('.remote-picture')) {
    const host = picture.getAttribute('data-host') ?? '';
    const alt = picture.getAttribute('data-alt') ?? picture.getAttribute('alt') ?? '';
    const place = page.createElement('span');
    place.className = 'remote-picture';
    place.role = 'img';
    place.setAttribute('data-host', host);
    place.setAttribute('data-alt', alt);
    place.setAttribute('data-label', words.remotePicture(host));
    place.ariaLabel = alt === '' ? words.remotePicture(host) : words.remotePictureOf(alt, host);
    picture.replaceWith(place);
  }
}
