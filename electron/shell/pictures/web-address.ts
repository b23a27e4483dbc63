import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An http or https address without a user name or a password, resolved against `base`; undefined for any other. */
export function httpAddress(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === '' ? url : undefined;
}

/** Loopback, link-local and private addresses: RFC 1122, 1918, 3927, 4193, 4291, 6598. */
const ownNetwork = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  ownNetwork.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  ownNetwork.addSubnet(network, prefix, 'ipv6');
}

/** What was asked for is on the reader's own network. */
export class OnOwnNetwork extends Error {}

/** Whether the host of an address is one of the reader's own network, as far as its name tells. */
export function isOwnNetwork({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isOwnAddress(host);
  return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host) || !host.includes('.');
}

function isOwnAddress(address: string): boolean {
  // A link-local address may name its network card.
  const plain = address.replace(/%.*$/, '');
  return ownNetwork.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
}

/**
 * As `dns.lookup`, but fails with `OnOwnNetwork` for a name that stands for such an address. The connection goes to what was
 * looked at here, so a name that changes its mind in between gains nothing.
 */
export const lookupOnWeb: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (fault, found, family) => {
    const addresses = typeof found === 'string' ? [found] : found?.map(({ address }) => address);
    const refused = !fault && addresses.some(isOwnAddress) ? new OnOwnNetwork() : null;
    callback(fault ?? refused, found, family);
  });
};
