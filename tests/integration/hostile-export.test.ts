import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, it } from 'vitest';
import { makeArchive, temporaryFolder } from '../support/archive.ts';
import { runCommandLine } from '../support/command-line.ts';
import { writeHostileArchive } from '../support/hostile-archive.ts';
import { fingerprintOf } from '../support/tree-fingerprint.ts';
import { entriesOf } from '../support/zip.ts';

type Node = DefaultTreeAdapterMap['node'];

const running = new Set(
  'script iframe frame object embed applet form input button base portal handler foreignObject'.split(' '),
);
const loading = new Set([
  'src',
  'srcset',
  'poster',
  'background',
  'data',
  'ping',
  'action',
  'formaction',
  'xlink:href',
]);

/** What a page holds that would run, or load from elsewhere, in a program that shows it without any wall. */
function dangersOf(node: Node): string[] {
  const found = 'childNodes' in node ? node.childNodes.flatMap(dangersOf) : [];
  if (!('tagName' in node)) return found;
  const { tagName, attrs } = node;
  if (running.has(tagName)) found.push(`<${tagName}>`);
  for (const { name, value } of attrs) {
    const isHref = name === 'href' && tagName !== 'a';
    if (name.startsWith('on')) found.push(`${tagName} ${name}`);
    if (/^\s*(?:javascript|vbscript|data:text)/i.test(value)) found.push(`${tagName} ${name}=${value}`);
    if (['to', 'from', 'values'].includes(name) && /\/\//.test(value))
      found.push(`${tagName} ${name}=${value}`);
    if ((loading.has(name) || isHref) && /^\s*(?:https?:)?\/\//i.test(value))
      found.push(`${tagName} ${name}=${value}`);
    if (name === 'style' && /url\(|@import/i.test(value)) found.push(`${tagName} style=${value}`);
    if (name === 'http-equiv' && /refresh/i.test(value)) found.push(`${tagName} ${name}=${value}`);
  }
  if (tagName === 'style' && 'childNodes' in node) {
    const text = node.childNodes.map(child => ('value' in child ? child.value : '')).join('');
    if (/@import|url\(\s*['"]?(?!#|data:)|image-set|\\/i.test(text)) found.push(text);
  }
  return found;
}
const dangersIn = (page: string) => dangersOf(parse(page));

async function exported(format: string): Promise<{ readonly file: string; readonly root: string }> {
  const root = makeArchive();
  writeHostileArchive(root, 'beacon.test');
  const before = fingerprintOf(root);
  const file = join(temporaryFolder('hostile-export'), `out.${format}`);
  const words = [
    'export',
    root,
    '',
    '--format',
    format,
    '--out',
    file,
    '--user-data',
    temporaryFolder('data'),
  ];
  const { code, err } = await runCommandLine(...words);
  expect(err).not.toContain('Error');
  expect(code).toBe(0);
  expect(fingerprintOf(root)).toEqual(before);
  return { file, root };
}

it('writes a page of hostile articles in which nothing runs and nothing loads', async () => {
  const { file } = await exported('html');
  expect(dangersIn(readFileSync(file, 'utf8'))).toEqual([]);
});

it('writes a book of hostile articles in which nothing runs and nothing loads', async () => {
  const { file } = await exported('epub');
  for (const [name, content] of await entriesOf(file)) {
    if (/\.(?:xhtml|html|svg|opf|ncx|css)$/.test(name))
      expect(dangersIn(content.toString('utf8')), name).toEqual([]);
  }
});

it('writes Markdown of hostile articles that stays text, even in a program that takes HTML in Markdown', async () => {
  const { file } = await exported('markdown');
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.validateLink = () => true;
  const texts = statSync(file).isDirectory()
    ? (readdirSync(file, { recursive: true }) as string[])
        .filter(name => name.endsWith('.md'))
        .map(name => readFileSync(join(file, name), 'utf8'))
    : [...(await entriesOf(file))]
        .filter(([name]) => name.endsWith('.md'))
        .map(([, content]) => content.toString('utf8'));
  expect(texts.length).toBeGreaterThan(200);
  for (const text of texts) {
    const dangers = dangersIn(markdown.render(text.replace(/^---\n[^]*?\n---\n/, '')));
    // A picture of the web stays a picture of the web: its address is what the article has of it.
    expect(
      dangers.filter(danger => !/^img src=https?:/.test(danger)),
      text,
    ).toEqual([]);
  }
});
