import { untrack } from 'svelte';
import type { ArticleView } from '../../../electron/contract/archive-contract.ts';
import type { PictureState, Pictures } from '../../state/pictures.svelte.ts';
import { language } from '../../text/language.svelte.ts';
import { pictureFaultText, pictureTexts } from '../../text/pictures.ts';
import { pathOfPicture } from '../local-picture.ts';
import { embeddedLinksIn, labelEmbeddedLinks } from './embedded-links.ts';
import { dressPlace, placesIn } from './picture-places.ts';

/**
 * Keeps the pictures of the web in the page as `pictures` has them, from the filling of the page with `article` on.
 * To be called in an effect, which ends it.
 */
export function dressPictures(page: Document, article: ArticleView, pictures: Pictures): void {
  const places = placesIn(page);
  untrack(() => {
    const asked = { pictures: places.map(({ address }) => address), media: embeddedLinksIn(page) };
    void pictures.show(article, asked);
    for (const picture of page.querySelectorAll<HTMLImageElement>('img[src^="archive:"]'))
      picture.onerror = () => void pictures.miss(pathOfPicture(picture.src));
  });
  $effect(() => labelEmbeddedLinks(page, language.of(pictureTexts)));
  $effect(() => {
    const texts = { label: placeholderText, described: language.of(pictureTexts).described };
    for (const place of places) {
      dressPlace(place, pictures.states.get(place.address) ?? { kind: 'absent' }, texts, {
        load: address => void pictures.loadOne(address),
        lost: address => pictures.lost(address),
      });
    }
  });
}

function placeholderText(host: string, state: PictureState): string {
  const words = language.of(pictureTexts);
  if (state.kind === 'loading') return words.loading(host);
  if (state.kind === 'failed' && state.fault.kind === 'own-network') return words.ownNetwork(host);
  if (state.kind === 'failed') return words.failed(host, pictureFaultText(state.fault, language.current));
  return words.absent(host);
}
