/**
 * Articles that try to run, to reach a server, and to pass for the program itself. They lie in tests/fixtures/hostile,
 * one a line; code that runs would set `top.ran`, and everything that loads would ask the server `beacon.test`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface HostileArticle {
  /** Relative to the archive. */
  readonly path: string;
  readonly title: string;
  readonly body: string;
  /** What else the front matter says. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const fixtures = resolve('tests/fixtures/hostile');
/** The lines of a file of hostile material, or its parts. */
export const lines = (file: string, separator = '\n') =>
  readFileSync(join(fixtures, file), 'utf8')
    .split(separator)
    .map(text =>
      text.replace(/\\u([\da-f]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))),
    )
    .filter(text => text.trim() !== '');

const families = ['scripts', 'addresses', 'mutations', 'beacons', 'clobbering', 'overlays'] as const;

/** Every element that HTML, SVG and MathML have ever had, and some that browsers had of their own. */
export const hostileElements: readonly string[] = lines('elements.txt', ' ')
  .flatMap(names => names.split('\n'))
  .filter(name => name !== '');

/** All attributes that run, load or cover something. */
const attributes =
  'onload=top.ran=1 onerror=top.ran=1 onclick=top.ran=1 onfocus=top.ran=1 ontoggle=top.ran=1 autofocus tabindex=0 ' +
  'src=http://beacon.test/src href=javascript:top.ran=1 xlink:href=http://beacon.test/xlink data=http://beacon.test/data ' +
  'srcset="http://beacon.test/srcset 1x" action=javascript:top.ran=1 formaction=javascript:top.ran=1 name=body id=app ' +
  'poster=http://beacon.test/poster background=http://beacon.test/background ping=http://beacon.test/ping role=dialog ' +
  'style="position:fixed;inset:0;z-index:99;background:red url(http://beacon.test/style)" class=app open hidden=until-found';
const everyElement = hostileElements.map(name => `<${name} ${attributes}>${name}</${name}>`);

/** The bodies that are HTML, by the name of their family. */
export const hostileHtml: ReadonlyMap<string, readonly string[]> = new Map([
  ...families.map(family => [family, lines(`${family}.html`)] as const),
  ['elements', everyElement],
]);

/** The same with the elements in groups, for where each page takes a while. */
export const hostilePages: readonly string[] = [
  ...families.flatMap(family => hostileHtml.get(family) ?? []),
  ...inGroups(everyElement, 12),
];

const hostileMarkdown = lines('markdown.md', '\n%%\n');

/** What titles, tags, authors, sections and files may be called. */
export const hostileNames = lines('names.txt');

/** Every hostile article, those of a family together. */
function hostileArticles(): readonly HostileArticle[] {
  const numbered = (family: string, bodies: readonly string[], type = 'html') =>
    bodies.map((body, at) => ({
      path: `${family}/${at + 1}.${type === 'html' ? 'md' : type}`,
      title: `${family} ${at + 1}`,
      body: type === 'html' ? `<div>\n${body}\n</div>\n` : `${body}\n`,
    }));
  return [
    ...families.flatMap(family => numbered(family, hostileHtml.get(family) ?? [])),
    ...numbered('elements', inGroups(everyElement, 12)),
    ...numbered('markdown', hostileMarkdown, 'markdown'),
    ...hostileNames.map((name, at) => ({
      path: `names/${fileName(name)}/${at}${fileName(name)}.md`,
      title: name,
      body: `Words of ${name.replaceAll('\n', ' ')} and [[${name}]].\n`,
      facts: { author: name, tags: [name, `${name}·`], categories: [name], image: 'drawing.svg', link: name },
    })),
  ];
}

/** Writes the articles into `root`, the newest first in the order of their families; `server` stands for `beacon.test`. */
export function writeHostileArchive(root: string, server: string): readonly HostileArticle[] {
  const articles = hostileArticles();
  const pointed = (text: string) => text.replaceAll('beacon.test', server);
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), pointed(content));
  };
  articles.forEach(({ path, title, body, facts }, at) => {
    const date = new Date(Date.UTC(2020, 0, 1) - at * 86_400_000).toISOString();
    write(path, `---\n${JSON.stringify({ title, date, ...facts }, null, 1)}\n---\n\n${body}`);
  });
  const drawing = readFileSync(join(fixtures, 'drawing.svg'), 'utf8');
  for (const folder of new Set(articles.map(({ path }) => dirname(path))))
    write(`${folder}/drawing.svg`, drawing);
  return articles;
}

function inGroups(parts: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, at) =>
    parts.slice(at * size, (at + 1) * size).join('\n'),
  );
}

/** As much of a name as the file system of this platform takes. */
const fileName = (name: string) =>
  name.replace(process.platform === 'win32' ? /[<>:"/\\|?*\0-\x1f]/g : /[/\0]/g, '_').slice(0, 60);
