import { decodeHTMLAttribute } from 'entities';
import { remoteAddress } from './links.ts';

/** As the sanitiser writes it: one form for each attribute, and neither a quotation mark nor a bracket in a value. */
const remotePicture = /<img[^>]*? data-src="([^"]*)"/g;

/** The addresses of the pictures of the web in an article, each once: its lead picture, and those in its sanitised body. */
export function remotePicturesIn(lead: string | undefined, html: string): readonly string[] {
  const first = lead === undefined ? undefined : remoteAddress(lead);
  const others = [...html.matchAll(remotePicture)].map(([, source = '']) => decodeHTMLAttribute(source));
  return [...new Set(first ? [first.href, ...others] : others)];
}
