import { archiveOrigin } from './allowed-html.ts';
import { withoutTemplates } from './template-address.ts';

export interface RemoteAddress {
  readonly href: string;
  readonly host: string;
}

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const maxAddress = 8_192;

/** The address as a browser reads it: white space around it and line breaks and tabs inside it do not count. */
function trimmed(address: string): string {
  return withoutTemplates(address.slice(0, maxAddress + 1))
    .replace(/[\t\n\r]/g, '')
    .replace(/^[\p{Cc} ]+|[\p{Cc} ]+$/gu, '');
}

/** An http or https address, also one written `//host/…`; undefined for any other. */
export function remoteAddress(address: string): RemoteAddress | undefined {
  const text = trimmed(address);
  if (text.length > maxAddress) return undefined;
  const absolute = /^[\\/]{2}/.test(text) ? `https:${text}` : text;
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return undefined;
  const { href, host, username, password } = new URL(absolute);
  return host === '' || username !== '' || password !== '' ? undefined : { href, host };
}

/** `path` without one round of percent encoding; as it is where that is malformed. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Where the archive's shell serves the file that `address`, written in the article at `path`, means. Undefined
 * for an address that names a scheme or leaves the archive. Query and fragment fall away.
 */
export function archiveAddress(address: string, path: string): string | undefined {
  const text = trimmed(address);
  if (text === '' || text.length > maxAddress) return undefined;
  const inside = text.startsWith(archiveOrigin);
  if (!inside && (scheme.test(text) || /^[\\/]{2}/.test(text))) return undefined;
  const written = (inside ? text.slice(archiveOrigin.length - 1) : text).replace(/[?#].*$/s, '');
  if (written === '') return undefined;
  const segments = /^[\\/]/.test(written) ? [] : path.split('/').slice(0, -1);
  for (const part of written.split(/[\\/]/)) {
    for (const segment of decoded(part).split(/[\\/]/)) {
      if (segment === '' || segment === '.') continue;
      if (segment === '..' && segments.pop() === undefined) return undefined;
      if (segment.includes('\0')) return undefined;
      if (segment !== '..') segments.push(segment);
    }
  }
  if (segments.length === 0) return undefined;
  return archiveOrigin + segments.map(segment => encodeURIComponent(segment.toWellFormed())).join('/');
}

/** The target of a link, safe to write into the page: http, https, mailto, a place in the page, or a local file. */
export function linkTarget(address: string, path: string): string | undefined {
  const text = trimmed(address);
  if (text.startsWith('#')) return text.length > 1 ? `#${userId(decoded(text.slice(1)))}` : undefined;
  const remote = remoteAddress(text);
  if (remote) return remote.href;
  if (/^mailto:/i.test(text) && text.length <= maxAddress && URL.canParse(text)) return new URL(text).href;
  const file = archiveAddress(text, path);
  return file === undefined ? undefined : file + placeInFile(text);
}

/** The query and the fragment of an address, as they are kept behind that of a file. */
function placeInFile(address: string): string {
  const [, query = '', fragment = ''] = /^[^?#]*(\?[^#]*)?(?:#(.+))?$/s.exec(address) ?? [];
  const place = fragment === '' ? '' : `#${encodeURIComponent(userId(decoded(fragment)))}`;
  return query.toWellFormed().replace(/[^!-z|~]+/g, encodeURIComponent) + place;
}

/** The id of a place in an article, kept apart from the ids of this program. */
export function userId(id: string): string {
  const clean = id
    .trim()
    .replace(/[\s\p{Cc}]+/gu, '-')
    .slice(0, 200)
    .toWellFormed();
  return clean.startsWith('user-') ? clean : `user-${clean}`;
}
