import type { PictureState } from '../../state/pictures.svelte.ts';

/** Where a picture of the web stands in the page of an article. */
export interface PicturePlace {
  readonly address: string;
  readonly host: string;
  /** What the article says of it. */
  readonly alt: string;
  /** What the sanitiser left: an `img` without a source, so it is never asked for. */
  readonly picture: HTMLImageElement;
  /** What stands there now. */
  shown: HTMLElement;
}

/** The places of a page that has just been filled. */
export const placesIn = (page: Document): PicturePlace[] =>
  [...page.querySelectorAll<HTMLImageElement>('img.remote-picture')].map(picture => ({
    address: picture.dataset['src'] ?? '',
    host: picture.dataset['host'] ?? '',
    alt: picture.alt,
    picture,
    shown: picture,
  }));

export interface PlaceTexts {
  /** What a placeholder says. */
  readonly label: (host: string, state: PictureState) => string;
  readonly described: (alt: string, label: string) => string;
}

export interface PlaceActions {
  readonly load: (address: string) => void;
  /** A picture that was said to be here could not be shown. */
  readonly lost: (address: string) => void;
}

/**
 * Shows a picture, or a quiet button in its place. The label of the button is drawn by the style sheet from an
 * attribute: it is no text of the article.
 */
export function dressPlace(
  place: PicturePlace,
  state: PictureState,
  texts: PlaceTexts,
  actions: PlaceActions,
): void {
  const wanted =
    state.kind === 'shown' ? pictureOf(place, state.picture.src, actions) : buttonOf(place, actions);
  if (state.kind !== 'shown') {
    const label = texts.label(place.host, state);
    wanted.dataset['label'] = label;
    wanted.dataset['state'] = state.kind;
    wanted.ariaLabel = place.alt === '' ? label : texts.described(place.alt, label);
    wanted.ariaBusy = String(state.kind === 'loading');
  }
  if (wanted === place.shown) return;
  const hadFocus = place.shown === place.shown.ownerDocument.activeElement;
  place.shown.replaceWith(wanted);
  place.shown = wanted;
  // Whoever loads one picture by the keyboard goes on from there.
  if (hadFocus) wanted.focus({ preventScroll: true });
}

function pictureOf({ picture, address }: PicturePlace, src: string, { lost }: PlaceActions): HTMLElement {
  if (picture.getAttribute('src') === src) return picture;
  picture.classList.remove('remote-picture');
  // It may take the focus that its button had.
  picture.tabIndex = -1;
  picture.onerror = () => lost(address);
  picture.src = src;
  return picture;
}

function buttonOf({ picture, shown, address }: PicturePlace, { load }: PlaceActions): HTMLElement {
  if (shown !== picture) return shown;
  picture.removeAttribute('src');
  const button = picture.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'remote-picture';
  // The picture may stand in a link: pressing the button follows it neither by mouse nor by key.
  button.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    load(address);
  });
  button.addEventListener('keydown', event => {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  });
  return button;
}
