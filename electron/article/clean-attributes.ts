import { elementAttributes, globalAttributes, mediaLinkClass, remotePictureClass } from './allowed-html.ts';
import { codeClass, languageLabel } from './code-listing.ts';
import { mediaKinds } from './embedded-media.ts';
import type { Attributes } from './html-reader.ts';
import { archiveAddress, linkTarget, remoteAddress, userId } from './links.ts';
import { singleLine } from '../base/plain-text.ts';
import { alignmentOf } from './stated-styles.ts';

/** Where pages that load their pictures late keep the true address; `src` then is a blank. */
const lateSources = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'data-original-src'];

const wholeNumber = /^\d{1,5}$/;
const checks: Readonly<Record<string, (value: string) => boolean>> = {
  colspan: value => /^\d{1,3}$/.test(value),
  rowspan: value => /^\d{1,3}$/.test(value),
  span: value => /^\d{1,3}$/.test(value),
  width: value => wholeNumber.test(value),
  height: value => wholeNumber.test(value),
  start: value => /^-?\d{1,6}$/.test(value),
  value: value => /^-?\d{1,6}$/.test(value),
  type: value => /^[1aAiI]$/.test(value),
  dir: value => /^(ltr|rtl|auto)$/.test(value),
  lang: value => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value),
  scope: value => /^(row|col|rowgroup|colgroup)$/.test(value),
};

/**
 * The attributes an allowed element keeps, its addresses resolved against the article at `path`. Undefined where
 * the element means nothing without an attribute that had to go: a picture without a source.
 */
export function cleanAttributes(name: string, attributes: Attributes, path: string): Attributes | undefined {
  const clean: Record<string, string> = {};
  const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
  if (id !== undefined && id.trim() !== '') clean['id'] = userId(id);
  for (const attribute of [...globalAttributes, ...(elementAttributes[name] ?? [])]) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    if (attribute === 'title' || attribute === 'alt' || attribute === 'datetime') {
      clean[attribute] = singleLine(value, 500);
    } else if (attribute === 'open' || attribute === 'reversed') clean[attribute] = '';
    else if (checks[attribute]?.(value)) clean[attribute] = value;
  }
  if (name === 'p' || name === 'div') keepClass(clean, alignmentOf(attributes));
  if (name === 'span') keepClass(clean, codeClass(attributes));
  if (name === 'code' || name === 'pre') keepClass(clean, languageLabel(name, attributes));
  if (name === 'a') keepTarget(clean, attributes, path);
  if (name === 'a' || name === 'span') keepMedia(clean, attributes);
  return name === 'img' ? pictureAttributes(clean, attributes, path) : clean;
}

function keepClass(clean: Record<string, string>, name: string | undefined): void {
  if (name !== undefined) clean['class'] = name;
}

/** A body that has been cleaned before. */
function keepMedia(clean: Record<string, string>, attributes: Attributes): void {
  const kind = mediaKinds.find(known => known === attributes['data-media']);
  if (attributes['class'] !== mediaLinkClass || kind === undefined) return;
  clean['class'] = mediaLinkClass;
  clean['data-media'] = kind;
}

function keepTarget(clean: Record<string, string>, attributes: Attributes, path: string): void {
  const target = linkTarget(attributes['href'] ?? '', path);
  if (target === undefined) return;
  clean['href'] = target;
}

/** A picture of the archive gets its address; a remote one keeps it out of `src`, so that nothing loads. */
function pictureAttributes(clean: Attributes, attributes: Attributes, path: string): Attributes | undefined {
  const size = [attributes['width'], attributes['height']];
  if (size.some(length => length === '0' || length === '1')) return undefined;
  const sources = [...lateSources, 'src'].map(source => attributes[source] ?? '');
  // Always in the same place, so that a second cleaning changes nothing.
  const described = { alt: '', ...clean };
  for (const source of sources) {
    const remote = remoteAddress(source);
    if (remote) {
      return { ...described, class: remotePictureClass, 'data-src': remote.href, 'data-host': remote.host };
    }
    const local = archiveAddress(source, path);
    if (local !== undefined) return { ...described, src: local };
  }
  return undefined;
}
