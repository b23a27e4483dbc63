import { describe, expect, it } from 'vitest';
import { renderArticle } from '../../../electron/article/render.ts';
import { lines, readGood } from './reading.ts';

const path = 'news/a.md';
function shown(body: string, file = path) {
  const { article, text } = readGood(body, file);
  return { kind: article.kind, html: renderArticle(article, file), text: text.body };
}

describe('the kind of a body', () => {
  it.each([
    ['<div>\n<p>a</p>\n\n\n    <p>b</p>\n</div>', 'html'],
    ['\n<!-- start -->\n<p>a</p>\n<p>b</p>', 'html'],
    ['<!DOCTYPE html><html><body>a</body></html>', 'html'],
    ['first line<br>\n    second line<br>third<br/>', 'html'],
    ['<section><h2>a</h2>b</section> stray', 'html'],
    ['<style>p{}</style><p>a</p>', 'html'],
    ['plain prose\n\nmore', 'markdown'],
    ['# Heading\n\n<div>x</div>', 'markdown'],
    ['<div align="center">logo</div>\n\n## Heading\n\n- item', 'markdown'],
    ['<div>\n\n**bold** [x](https://e.example)\n\n</div>', 'markdown'],
    ['<https://e.example> is a link', 'markdown'],
    ['<img src=a.png>\n\nprose', 'markdown'],
    ['1 < 2 and <p> is a tag', 'markdown'],
    ['', 'markdown'],
  ])('of %j is %s', (body, kind) => {
    expect(readGood(`---\nt: x\n---\n${body}`).article.kind).toBe(kind);
  });

  it('is told by the file for pages and plain text', () => {
    expect(shown('# x', 'a.txt').kind).toBe('text');
    expect(shown('x', 'a.htm').kind).toBe('html');
  });
});

describe('an HTML body', () => {
  it('never passes through Markdown: indented lines are no code, style is no prose', () => {
    const body = lines(
      '<div>',
      '<p>one</p>',
      '',
      '',
      '        <p>two *three*</p>',
      '',
      '    <style>.x{}</style>',
      '    four',
      '</div>',
    );
    expect(shown(body).html).toBe('<div><p>one</p><p>two *three*</p>four </div>');
  });
});

describe('a Markdown body', () => {
  it('is rendered, with tables, links in the open and HTML inside', () => {
    const { html } = shown('**a** https://e.example/x <sub>b</sub><script>c</script>\n\n|h|\n|-|\n|d|\n');
    expect(html).toContain(
      '<p><strong>a</strong> <a href="https://e.example/x">https://e.example/x</a> <sub>b</sub></p>',
    );
    expect(html).toContain('<td>d</td>');
    expect(html).not.toContain('c<');
  });

  it('loses the tags of Hexo and Hugo that show nothing, and the mark of the excerpt', () => {
    const { html } = shown(
      'one {% more a.png %}two\n\n<!-- more -->\n\n{{< toc depth="2" >}}\n\n{{% notice %}}three{{% /notice %}}',
    );
    expect(html.replace(/\s+/g, '')).toBe('<p>onetwo</p><p>three</p>');
  });

  it('keeps the code of highlight blocks, and template tags that stand in code', () => {
    const { html } = shown(
      '{% highlight js %}\nlet a = 1;\n{% endhighlight %}\n\n`{% raw %}`\n\n```\n{{< x >}} [[y]]\n```\n',
    );
    expect(html).toContain('<code class="language-js"><span class="hljs-keyword">let</span> a = ');
    expect(html).toContain('<code>{% raw %}</code>');
    expect(html).toContain('{{&lt; x &gt;}} [[y]]');
  });

  it('makes links of wiki links and pictures of wiki embeds', () => {
    const { html } = shown(
      '[[Target page#第二节|the label]], [[a/Other]], [[#Here]], [[1]] ![[my pic.png]] [plain](<x.md?a=b c#d>)',
    );
    expect(html).toBe(
      '<p><a href="archive://files/news/Target%20page#user-%E7%AC%AC%E4%BA%8C%E8%8A%82">the label</a>, ' +
        '<a href="archive://files/news/a/Other">a/Other</a>, <a href="#user-Here">#Here</a>, 1 ' +
        '<img alt="" src="archive://files/news/my%20pic.png" /> ' +
        '<a href="archive://files/news/x.md?a=b%20c#user-d">plain</a></p>',
    );
  });

  it('that was wrapped joins Chinese lines without a space, and English ones with one', () => {
    expect(shown('第一行\n第二行').text).toBe('第一行第二行');
    expect(shown('first\nsecond').text).toBe('first second');
  });

  it('takes bounded time when it is hostile', () => {
    const start = process.cpuUsage();
    for (const part of [
      '[',
      '![',
      '*a_',
      '> ',
      '`',
      '<',
      '[a](',
      '{%',
      '{{<',
      '[[',
      '- ',
      '&',
      '\\',
      'a@b.',
      'http://',
      '|',
      '~~',
      '<!--',
      '{% highlight x %}\n',
      '<!--x-->',
      '<!--x-->\n',
    ]) {
      readGood(`${part.repeat(20_000)}end`);
    }
    const used = process.cpuUsage(start);
    expect(used.user + used.system).toBeLessThan(30_000_000);
  });
});

describe('a plain text body', () => {
  it('is paragraphs at blank lines and indents, and escapes what looks like markup', () => {
    const { html, text } = shown('　　一 <b>\n　　二 &amp;\n\nthree\nfour', 'a.txt');
    expect(html).toBe('<p>一 &lt;b&gt;</p><p>二 &amp;amp;</p><p>three<br />four</p>');
    expect(text).toBe('一 <b>\n二 &amp;\nthree\nfour');
  });
});

describe('a saved page', () => {
  const page = (body: string, head = '') =>
    `<!doctype html><html><head><title>Fair day - The Site</title>${head}</head><body>${body}</body></html>`;
  const report = `<h1>Fair day</h1><p>${'The harbour was full of boats. '.repeat(10)}</p>`;

  it('is shown by its article, without menus around it', () => {
    const { article, text } = readGood(
      page(`<nav>Home</nav><article>${report}</article><footer>Imprint</footer>`),
      'a.html',
    );
    expect(text.body).toMatch(/^Fair day\nThe harbour/);
    expect(text.body).not.toMatch(/Home|Imprint/);
    expect(article.title).toBe('Fair day');
  });

  it('is shown whole where its articles are teasers', () => {
    const { text } = readGood(page(`<article>teaser</article>${report}<article>other</article>`), 'a.html');
    expect(text.body).toMatch(/^teaser\nFair day[^]*other$/);
  });

  it('names its title, date, author, picture and address', () => {
    const head =
      '<meta property="og:title" content="A fair &amp; sunny day"><meta property="article:published_time" content="2022-01-24T10:00:00Z">' +
      '<meta name=author content="Ann"><meta property="og:image" content="https://e.example/p.png"><link rel=canonical href="https://e.example/a"><meta name=keywords content="sea,port">';
    expect(readGood(page(report, head), 'a.html').article).toMatchObject({
      title: 'A fair & sunny day',
      date: { instant: Date.UTC(2022, 0, 24, 10), source: 'page' },
      author: 'Ann',
      image: 'https://e.example/p.png',
      link: 'https://e.example/a',
      tags: ['sea', 'port'],
    });
  });

  it('is dated by its time element, and titled by <title> where it has no heading', () => {
    const { article } = readGood(page('<time datetime="2021-05-06T00:00:00Z">May</time><p>x</p>'), 'a.html');
    expect(article).toMatchObject({
      title: 'Fair day - The Site',
      date: { instant: Date.UTC(2021, 4, 6), source: 'page' },
    });
  });
});
