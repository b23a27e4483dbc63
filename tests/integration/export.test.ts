import fc from 'fast-check';
import { load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportScope } from '../../electron/contract/export-scope.ts';
import { articleFile, list, makeArchive, temporaryFolder } from '../support/archive.ts';
import { someHtml } from '../support/arbitrary-html.ts';
import { complaints, exported, everything, indexed, sample } from '../support/exports.ts';
import { entriesOf, zipOf } from '../support/zip.ts';

describe('a book of articles', () => {
  it('is a valid EPUB of the sample archive, with its pictures and its languages', async () => {
    const file = await exported(await indexed(sample), sample, 'epub');
    expect(await complaints(readFileSync(file))).toEqual([]);
    const entries = await entriesOf(file);
    const [first] = entries;
    expect(first).toEqual(['mimetype', Buffer.from('application/epub+zip')]);
    // Thirty bytes of header, then the name and the content, with nothing between: what file(1) looks for.
    expect(readFileSync(file).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    expect([...entries.keys()].filter(name => /\.(?:png|svg)$/.test(name)).length).toBeGreaterThan(5);
    expect(entries.get('EPUB/package.opf')?.toString()).toContain('<dc:title>Title &amp; more</dc:title>');
    const chapters = [...entries]
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, text]) => text.toString());
    for (const language of ['zh', 'ja', 'ko', 'en']) {
      expect(chapters.some(chapter => chapter.includes(` xml:lang="${language}"`))).toBe(true);
    }
  });

  it('is refused by the validator when a chapter breaks the rules, so that being valid means something', async () => {
    const entries = new Map(await entriesOf(await exported(await indexed(sample), sample, 'epub')));
    const chapter = entries.get('EPUB/article-1.xhtml')?.toString() ?? '';
    for (const broken of [
      '<center>x</center>',
      '<p>not closed',
      '<a href="#nowhere">x</a>',
      '<img src="pictures/none.png" alt=""/>',
    ]) {
      entries.set('EPUB/article-1.xhtml', Buffer.from(chapter.replace('</article>', `${broken}</article>`)));
      expect(await complaints(await zipOf(entries))).not.toEqual([]);
    }
  });

  it('is valid whatever the articles hold', async () => {
    const bodies = fc.sample(someHtml, 300);
    const root = makeArchive({
      'picture.png': readFileSync(join(sample, 'pictures/night-train.png')),
      'drawing.svg':
        '<svg xmlns:x="urn:x" x:y="1" onload="run()"><script>run()</script><x:z/><style>@import "a.css"</style><image href="https://example.com/p.png"/><path d="M0 0" fill="url(https://example.com/f)"/></svg><p>',
      ...Object.fromEntries(bodies.map((body, number) => [`${number}.html`, `<p>${number}</p>${body}`])),
    });
    const archive = await indexed(root);
    const file = await exported(archive, root, 'epub');
    expect(await complaints(readFileSync(file))).toEqual([]);
  });
});

describe('an HTML file of articles', () => {
  it('holds pictures and style, and names no place that a browser would ask', async () => {
    const file = await exported(await indexed(sample), sample, 'html');
    const html = readFileSync(file, 'utf8');
    const sources = [...html.matchAll(/\s(?:src|srcset|poster|data|background)="([^"]{0,20})/g)].map(
      ([, source]) => source ?? '',
    );
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) expect(source).toMatch(/^data:image\//);
    expect(html).not.toMatch(/url\(|@import|<link|<script|<iframe|archive:|broadsheet:/);
    expect(html).toContain(`default-src 'none'; img-src data:`);
    for (const { title } of await list(await indexed(sample))) {
      expect(html).toContain(
        `>${title
          .replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')
          .replaceAll("'", '&apos;')
          .replaceAll('"', '&quot;')}</h1>`,
      );
    }
  });
});

describe('Markdown of articles', () => {
  it('has front matter that needs no repair, and every picture it shows', async () => {
    const root = makeArchive({
      'a.md': articleFile({
        title: `他说"好": # 'x'`,
        categories: ['要闻'],
        author: 'A: B',
        body: '正文 <b>粗</b>',
      }),
      'pictures/p.png': readFileSync(join(sample, 'pictures/night-train.png')),
      'b.md':
        '---\ntitle: b\ndate: 2020-01-01\n---\n\n![x](pictures/p.png) ![gone](pictures/q.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    });
    const entries = await entriesOf(await exported(await indexed(root), root, 'markdown'));
    expect([...entries.keys()].sort()).toEqual(["0001 他说 好 # 'x'.md", '0002 b.md', 'pictures/1.png']);
    const [first = '', second = ''] = [...entries]
      .filter(([name]) => name.endsWith('.md'))
      .map(([, text]) => text.toString());
    expect(load(first.split('---\n')[1] ?? '')).toEqual({
      title: `他说"好": # 'x'`,
      author: 'A: B',
      date: '2022-01-24T05:20:27.000Z',
      categories: ['要闻'],
      tags: ['要闻'],
      lang: 'zh',
    });
    expect(first).toContain('正文 **粗**');
    expect(second).toContain('![x](pictures/1.png) gone');
    expect(second).toMatch(/\| a +\| b +\|/);
  });
});

describe('writing', () => {
  it('takes articles by id and in the order asked for, and tells how far it is', async () => {
    const archive = await indexed(sample);
    const ids = (await list(archive)).map(({ id }) => id).reverse();
    const told: number[] = [];
    const file = await exported(archive, sample, 'html', {
      scope: { kind: 'articles', ids },
      onProgress: ({ done, total }) => {
        expect(total).toBe(ids.length);
        told.push(done);
      },
    });
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(ids.length);
    const titles = [...readFileSync(file, 'utf8').matchAll(/<article id="article-(\d+)"/g)].map(
      ([, number]) => Number(number),
    );
    expect(titles).toEqual(ids.map((_, place) => place + 1));
  });

  it('takes the rows of a result that are named, in the order of the list', async () => {
    const archive = await indexed(sample);
    const rows = [
      { from: 1, to: 3 },
      { from: 5, to: 6 },
    ];
    const file = await exported(archive, sample, 'html', { scope: { ...everything, rows } });
    const listed = (await list(archive)).map(({ title }) => title);
    const written = [...readFileSync(file, 'utf8').matchAll(/<li><a href="#article-\d+">([^<]*)/g)];
    expect(written.map(([, title]) => title)).toEqual([listed[1], listed[2], listed[5]]);
  });

  it.each(['html', 'markdown', 'epub'] as const)(
    'leaves nothing behind when %s is cancelled, and what was there stays',
    async format => {
      const archive = await indexed(sample);
      const file = join(temporaryFolder('export'), 'out');
      writeFileSync(file, 'before');
      const cancel = new AbortController();
      const writing = exported(archive, sample, format, {
        file,
        signal: cancel.signal,
        onProgress: ({ done }) => done > 0 && cancel.abort(),
      });
      await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
      expect(readdirSync(dirname(file))).toEqual(['out']);
      expect(readFileSync(file, 'utf8')).toBe('before');
    },
  );

  it('leaves nothing behind when it is cancelled the moment its file is there', async () => {
    const archive = await indexed(sample);
    const file = join(temporaryFolder('export'), 'out');
    const cancel = new AbortController();
    // This thread hears of the file only once it goes on.
    process.once('worker', () => {
      const deadline = performance.now() + 20_000;
      while (readdirSync(dirname(file)).length === 0 && performance.now() < deadline);
      cancel.abort();
    });
    await expect(exported(archive, sample, 'html', { file, signal: cancel.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('refuses a place inside the archive, by whatever name', async () => {
    const root = makeArchive({ 'a.md': articleFile({ title: 'a' }) });
    const archive = await indexed(root);
    const link = join(temporaryFolder('link'), 'link');
    symlinkSync(root, link, 'dir');
    for (const file of [join(root, 'out.html'), join(link, 'new', 'out.html')]) {
      await expect(exported(archive, root, 'html', { file })).rejects.toMatchObject({
        code: 'inside-archive',
      });
    }
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('says what stands in the way of the file', async () => {
    const root = makeArchive({ 'a.md': articleFile({ title: 'a' }) });
    const archive = await indexed(root);
    const file = join(temporaryFolder('export'), 'missing', 'out.epub');
    await expect(exported(archive, root, 'epub', { file })).rejects.toMatchObject({
      code: 'output-unwritable',
    });
    expect(existsSync(dirname(file))).toBe(false);
  });

  it('makes no file of nothing', async () => {
    const root = makeArchive({ 'a.md': articleFile({ title: 'a' }) });
    const archive = await indexed(root);
    const file = join(temporaryFolder('export'), 'out');
    const scope: ExportScope = { ...everything, query: { text: 'nothing-has-this', typing: false } };
    await expect(exported(archive, root, 'html', { file, scope })).rejects.toMatchObject({
      code: 'nothing-to-export',
    });
    expect(readdirSync(dirname(file))).toEqual([]);
  });
});
