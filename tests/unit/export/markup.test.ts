import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../electron/article/sanitise.ts';
import { articleText } from '../../../electron/article/text.ts';
import { articleMarkup } from '../../../electron/export/markup/article-markup.ts';
import { filled } from '../../../electron/export/markup/serialise.ts';
import { someHtml } from '../../support/arbitrary-html.ts';

const linkTo = (address: string) => (address.endsWith('/next.md') ? '#next' : undefined);
const options = { idPrefix: 'p-', linkTo, pictureFrom: (host: string) => `Picture from ${host}` };

/** Pictures of the archive are there, and those of the web whose name says that they are kept. */
async function markupOf(html: string, title = 'Title'): Promise<string> {
  const pieces = articleMarkup(sanitise(html, 'folder/article.md'), title, options);
  const place = (address: string) =>
    /^archive:|kept/.test(address) ? `at/${address.split('/').at(-1)}` : undefined;
  const texts = pieces.map(piece => filled(piece, address => Promise.resolve(place(address))));
  return (await Promise.all(texts)).join('');
}

const inLine =
  'a abbr b bdi bdo br cite code del em i img ins kbd mark q ruby s samp small span strong sub sup u var wbr';
const inFlow = `${inLine} blockquote div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul text`;
/** What may stand in an element, from the standard's content models; an element that is not named holds a line. */
const children: Readonly<Record<string, string>> = {
  body: inFlow,
  blockquote: inFlow,
  div: inFlow,
  figure: `${inFlow} figcaption`,
  figcaption: inFlow,
  li: inFlow,
  dd: inFlow,
  td: inFlow,
  ul: 'li',
  ol: 'li',
  dl: 'dt dd',
  table: 'caption thead tbody tfoot',
  thead: 'tr',
  tbody: 'tr',
  tfoot: 'tr',
  tr: 'th td',
  ruby: `${inLine} rt text`,
};
/** These hold whatever their parent may hold. */
const transparent = ['a', 'del', 'ins'];

function misplaced(element: XmlElement, allowed = children[element.name] ?? `${inLine} text`): string[] {
  const found: string[] = [];
  for (let child = element.firstChild; child; child = child.next) {
    const name = child instanceof XmlElement ? child.name : child.content.trim() === '' ? '' : 'text';
    if (name !== '' && !allowed.split(' ').includes(name)) found.push(`${element.name} > ${name}`);
    if (child instanceof XmlElement) {
      found.push(...(transparent.includes(name) ? misplaced(child, allowed) : misplaced(child)));
    }
  }
  return found;
}

describe('the markup of an article that leaves the program', () => {
  it.each([
    ['a block within a line becomes a block around it', '<b><p>x</p></b>', '<div><p>x</p></div>'],
    [
      'a block in a heading becomes a part of its line',
      '<h2><div>x</div></h2>',
      '<h2><span class="block">x</span></h2>',
    ],
    [
      'what is no item of a list becomes one',
      '<ul>a<li>b</li><ul><li>c</li></ul></ul>',
      '<ul><li>a</li><li>b</li><li><ul><li>c</li></ul></li></ul>',
    ],
    ['an item without a list is a block', '<li>x</li>', '<div>x</div>'],
    [
      'text between the rows of a table stands before it',
      '<table>a<tr><td>b</td></tr></table>',
      'a<table><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['a meaning without a term is a block', '<dl><dd>x</dd></dl>', '<div><div>x</div></div>'],
    ['a ruby without a reading is text', '<ruby>漢</ruby>', '漢'],
    [
      'a second caption is a block',
      '<figure><p>x</p><figcaption>a</figcaption><figcaption>b</figcaption></figure>',
      '<figure><p>x</p><div>a</div><figcaption>b</figcaption></figure>',
    ],
    [
      'old elements have their heirs',
      '<center><tt>x</tt><strike>y</strike></center>',
      '<div><code>x</code><s>y</s></div>',
    ],
    [
      'a picture of another host is a link',
      '<img src="https://h.example/p.png">',
      '<a href="https://h.example/p.png">Picture from h.example</a>',
    ],
    [
      'within a link such a picture is text',
      '<a href="https://a.example/"><img src="https://h.example/p.png" alt="P"></a>',
      '<a href="https://a.example/">P</a>',
    ],
    [
      'a picture of another host that is kept is a picture',
      '<a href="https://a.example/"><img src="https://h.example/kept.png" alt="P" width="9"></a>',
      '<a href="https://a.example/"><img src="at/kept.png" alt="P" width="9"/></a>',
    ],
    [
      'a picture of the archive has a new place',
      '<img src="p.png" alt="P">',
      '<img src="at/p.png" alt="P"/>',
    ],
    ['a link to a file of the archive is text', '<a href="b.md">x</a>', '<span>x</span>'],
    ['a link to an article of the same file leads there', '<a href="next.md">x</a>', '<a href="#next">x</a>'],
    [
      'a place that is linked to keeps a name',
      '<a href="#n">1</a><p id="n">x</p><p id="m">y</p>',
      '<a href="#p-1">1</a><p id="p-1">x</p><p>y</p>',
    ],
    ['a link to no place is text', '<a href="#nowhere">x</a>', '<span>x</span>'],
    ['the language is said in both ways', '<p lang="zh">x</p>', '<p lang="zh" xml:lang="zh">x</p>'],
    [
      'a title that the head has is not said twice',
      '<div><h1>Title</h1><p>x</p></div>',
      '<div><p>x</p></div>',
    ],
  ])('%s', async (_, html, markup) => {
    expect(await markupOf(html)).toBe(markup);
  });

  it('has only blocks where blocks may stand, and lists and tables of their own parts', async () => {
    await fc.assert(
      fc.asyncProperty(someHtml, async html => {
        const { root } = XmlDocument.fromString(`<body>${await markupOf(html)}</body>`);
        expect(misplaced(root)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    const wrong = XmlDocument.fromString('<body><p><ul>x</ul></p><a><b><p/></b></a></body>');
    expect(misplaced(wrong.root)).toEqual(['p > ul', 'ul > text', 'b > p']);
  });

  it('is well-formed XML, and its ids are single and its links lead to them, whatever the article holds', async () => {
    await fc.assert(
      fc.asyncProperty(someHtml, async html => {
        const markup = await markupOf(html);
        const document = XmlDocument.fromString(`<body>${markup}</body>`);
        document.dispose();
        const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target] of markup.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no text that the article shows', async () => {
    const letters = (text: string) => [...text.replace(/[\s\ufffe\u000b]/g, '')].sort().join('');
    await fc.assert(
      fc.asyncProperty(someHtml, async html => {
        // Names and pictures stand for something else in the markup.
        const plain = html.replace(/<img[^>]*>/g, '');
        const markup = await markupOf(plain);
        const { root } = XmlDocument.fromString(`<body>${markup}</body>`);
        expect(letters(root.content)).toBe(letters(articleText(plain).text));
      }),
      { numRuns: 300 },
    );
  });
});
