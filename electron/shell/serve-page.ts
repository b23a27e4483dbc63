import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
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

/** Answers app://broadsheet/<path> with a file of the built page in `folder`. */
export async function servePage(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  const { host } = new URL(request.url);
  const names = host === 'broadsheet' ? pathNames(request.url, process.platform) : undefined;
  const type = typeOfExtension[extname(names?.at(-1) ?? '')];
  if (request.method !== 'GET' || !names || type === undefined) return new Response(null, { status: 404 });
  try {
    const bytes = await readFile(join(folder, ...names));
    return new Response(new Uint8Array(bytes), { headers: pageHeaders(type, undefined) });
  } catch {
    return new Response(null, { status: 404 });
  }
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
