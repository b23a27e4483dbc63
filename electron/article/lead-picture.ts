import { remoteAddress } from './links.ts';

/** Services that make up a picture for any address. */
const placeholderHost =
  /(?:^|\.)(?:picsum\.photos|placehold\.(?:it|co|jp)|placeholder\.(?:com|pics)|placekitten\.com|placeimg\.com|placebear\.com|dummyimage\.com|loremflickr\.com|lorempixel\.com|fakeimg\.pl|source\.unsplash\.com|temp\.im)$/i;
const spacerName =
  /^(?:spacer|blank|pixel|transparent|placeholder|loading|lazyload|grey|1x1|no-?(?:image|pic|img))(?:[-_.]\w*)?\.(?:gif|png|svg|jpe?g|webp)$/i;

/** A lead picture as written, when it is one: an http(s) address or a path, no placeholder, no inline data. */
export function leadPicture(written: string): string | undefined {
  const address = written.trim();
  if (address === '' || address.length > 2_000) return undefined;
  const name =
    address
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  if (spacerName.test(name)) return undefined;
  const remote = remoteAddress(address);
  if (remote) return placeholderHost.test(remote.host) ? undefined : remote.href;
  return /^[a-z][a-z0-9+.-]*:|^[\\/]{2}|^[#?]|^(?:true|false)$/i.test(address) ? undefined : address;
}
