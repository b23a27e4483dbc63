import { decodeHTMLAttribute } from 'entities';

/** As the sanitiser writes it: one form for each attribute, and neither a quotation mark nor a bracket in a value. */
const link = /<a[^>]*? href="([^"]*)"/g;

/** The addresses that a sanitised body links to, each once, but for places in itself and mail. */
export function linkAddresses(html: string): readonly string[] {
  const addresses = [...html.matchAll(link)].map(([, address = '']) => decodeHTMLAttribute(address));
  return [...new Set(addresses)].filter(address => !/^(?:#|mailto:)/.test(address));
}
