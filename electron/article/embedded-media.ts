import type { Attributes } from './html-reader.ts';
import { remoteAddress } from './links.ts';
import { singleLine } from '../base/plain-text.ts';

/** What may be embedded in an article; the window says it in words. */
export const mediaKinds = ['video', 'audio', 'page', 'object'] as const;
export type MediaKind = (typeof mediaKinds)[number];

const kindOfElement: Readonly<Record<string, MediaKind>> = {
  video: 'video',
  audio: 'audio',
  iframe: 'page',
  object: 'object',
  embed: 'object',
};

/** Something to play or to open, of which an article shows a link. */
export interface EmbeddedMedia {
  readonly kind: MediaKind;
  /** Empty where the page gave none. */
  readonly title: string;
}

export interface MediaSource {
  readonly address: string;
  /** The host on the web, or the name of a file of the archive. */
  readonly name: string;
}

/** Undefined for an element that embeds nothing. */
export function embeddedMedia(element: string, attributes: Attributes): EmbeddedMedia | undefined {
  const kind = kindOfElement[element];
  return kind && { kind, title: singleLine(attributes['title'] ?? attributes['aria-label'] ?? '', 200) };
}

/** Pages that load their players late keep the true address elsewhere than in `src`. */
const addressAttributes = ['src', 'data', 'data-src', 'data-original', 'data-lazy-src'];

/** Where an element takes what it embeds from; undefined where that is nowhere, or nothing that may be opened. */
export function mediaSource(attributes: Attributes): MediaSource | undefined {
  for (const attribute of addressAttributes) {
    const address = (attributes[attribute] ?? '').trim();
    const remote = remoteAddress(address);
    if (remote) return { address: remote.href, name: remote.host };
    if (/^[a-z][a-z0-9+.-]*:|^[\\/]{2}|^[#?]/i.test(address)) continue;
    const name = singleLine(address.replace(/[?#].*$/s, '').replace(/^.*[\\/]/s, ''), 200);
    if (name !== '') return { address, name };
  }
  return undefined;
}

/** What the link says: the title and where it leads. A player without either is a mere sign; a frame, nothing. */
export function mediaText({ kind, title }: EmbeddedMedia, source: MediaSource | undefined): string {
  const words = [title, source?.name ?? ''].filter(part => part !== '').join(' · ');
  return words === '' && (kind === 'video' || kind === 'audio') ? '▶' : words;
}
