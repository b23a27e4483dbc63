import { extname, join } from 'node:path';
import type { ProtocolRequest, ProtocolResponse } from 'electron';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { pathNames } from '../base/url-path.ts';

const typeOfExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Chromium's ERR_FILE_NOT_FOUND, which it also comes to where a file that is named is missing. */
const notFound = -6;

/** What answers app://broadsheet/<path>: a file of the built page in `folder`. */
export function pageFile(
  { method, url }: Pick<ProtocolRequest, 'method' | 'url'>,
  folder: string,
): Pick<ProtocolResponse, 'path' | 'headers' | 'error'> {
  const names = new URL(url).host === 'broadsheet' ? pathNames(url, process.platform) : undefined;
  const type = typeOfExtension[extname(names?.at(-1) ?? '')];
  if (method !== 'GET' || !names || type === undefined) return { error: notFound };
  return { path: join(folder, ...names), headers: pageHeaders(type, undefined) };
}

/** Answers app://broadsheet/<path> from Vite's development server. */
export async function proxyPage(request: Request, devServer: URL): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await fetch(new URL(pathname + search, devServer), { headers: request.headers });
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  return new Response(answer.body, { status: answer.status, headers: pageHeaders(type, devServer) });
}

function pageHeaders(type: string, devServer: URL | undefined): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(devServer),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}
