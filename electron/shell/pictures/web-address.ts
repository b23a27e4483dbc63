import { BlockList, isIP } from 'node:net';

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

/** A server on the web must not send the reader's program to the router, or to another program on this machine. */
export const mayRedirect = (from: URL, to: URL): boolean => !isOwnNetwork(to) || isOwnNetwork(from);

function isOwnNetwork({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  if (version === 0)
    return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host) || !host.includes('.');
  return ownNetwork.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
