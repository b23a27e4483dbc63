import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../electron/article/sanitise.ts';
import { hostileHtml } from '../../support/hostile-archive.ts';
import { faultsOf } from '../../support/page-faults.ts';
import { brokenHtml } from './hostile-html.ts';

const path = 'news/evening/a.md';
const clean = (html: string) => sanitise(html, path);

describe('the sanitiser', () => {
  it.each([...hostileHtml])('leaves nothing that runs or loads of the hostile %s', (_family, bodies) => {
    for (const body of bodies) {
      for (const html of [
        body,
        `<p>before ${body} after</p>`,
        `<table><tr><td>${body}`,
        `<pre>${body}</pre>`,
        `<a href="x">${body}`,
      ]) {
        expect(faultsOf(clean(html)), html).toEqual([]);
        expect(clean(clean(html)), html).toBe(clean(html));
      }
    }
  });

  it('lets only the allow-list through, whatever the input', () => {
    fc.assert(
      fc.property(brokenHtml, html => {
        expect(faultsOf(clean(html))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when it is run on what it made', () => {
    fc.assert(
      fc.property(brokenHtml, html => {
        const once = clean(html);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps escaped markup escaped', () => {
    expect(clean('<p>&lt;b&gt; &amp;lt; a &lt; b</p>')).toBe('<p>&lt;b&gt; &amp;lt; a &lt; b</p>');
  });

  it('keeps what follows an unclosed drawing', () => {
    expect(clean('<svg><path d="M0"><p>report</p>')).toBe('<p>report</p>');
  });

  it('drops style, script and comments with their text', () => {
    expect(clean('<div><style>p{color:red}</style>a<!-- hidden --><script>x()</script></div>')).toBe(
      '<div>a</div>',
    );
  });

  it('ends a heading where another begins, as a browser would', () => {
    expect(clean('<h2><b><h2>a</h2>b')).toBe('<h2>a</h2>b');
  });

  it('is fast on elements nested a hundred thousand deep, and keeps their text', () => {
    const start = process.cpuUsage();
    for (const tag of ['div', 'b', 'svg', 'template', 'ul><li', 'table><tr><td', 'a href=x']) {
      const html = clean(`${`<${tag}>`.repeat(100_000)}deep`);
      if (tag !== 'svg' && tag !== 'template') expect(html).toContain('deep');
      expect(html.length).toBeLessThan(20_000);
    }
    const used = process.cpuUsage(start);
    expect(used.user + used.system).toBeLessThan(20_000_000);
  });
});

describe('addresses', () => {
  it('of local pictures lead into the archive, relative to the article', () => {
    expect(clean('<img src="../img/a%20b.png?x=1" alt="A">')).toBe(
      '<img alt="A" src="archive://files/news/img/a%20b.png" />',
    );
    expect(clean('<img src="/img/图.png">')).toContain('src="archive://files/img/%E5%9B%BE.png"');
    expect(clean('<img src="a#1?.png">')).toContain('src="archive://files/news/evening/a"');
    expect(clean('<img src="..\\up.png">')).toContain('src="archive://files/news/up.png"');
  });

  it('of pictures outside the archive are dropped with the picture', () => {
    for (const source of [
      '../../../x.png',
      '%2e%2e/%2e%2e/%2e%2e/x.png',
      'file:///x.png',
      'data:image/png;base64,AAAA',
      '',
    ]) {
      expect(clean(`a<img src="${source}" alt=x>`)).toBe('a');
    }
  });

  it('of remote pictures never stand in src', () => {
    expect(clean('<img src="//p.example/a.png" width=640 alt="A boat">')).toBe(
      '<img alt="A boat" width="640" class="remote-picture" data-src="https://p.example/a.png" data-host="p.example" />',
    );
  });

  it('of pictures that load late are found', () => {
    expect(clean('<img src="data:image/gif;base64,R0" data-original="https://p.example/a.png">')).toContain(
      'data-src="https://p.example/a.png"',
    );
  });

  it('of pixels that count readers are dropped', () => {
    expect(clean('<p>a<img src="https://t.example/p.gif" width=1 height=1></p>')).toBe('<p>a</p>');
  });

  it('of links may be web, mail, a place in the page, or a file of the archive', () => {
    expect(clean('<a href="https://e.example/a?b=1&amp;c=2">x</a>')).toBe(
      '<a href="https://e.example/a?b=1&amp;c=2">x</a>',
    );
    expect(clean('<a href="mailto:a@e.example">x</a>')).toBe('<a href="mailto:a@e.example">x</a>');
    expect(clean('<a href="#n1">1</a><p id="n1">note</p>')).toBe(
      '<a href="#user-n1">1</a><p id="user-n1">note</p>',
    );
    expect(clean('<a href="other.md">x</a>')).toBe('<a href="archive://files/news/evening/other.md">x</a>');
    expect(clean('<a href="tel:123">x</a>')).toBe('<a>x</a>');
  });

  it('of players and frames become a link that says what it is, its title and its host', () => {
    const link = (kind: string, text: string, href: string) =>
      `<a href="${href}" class="embedded-media" data-media="${kind}">${text}</a>`;
    expect(clean('<video src="https://v.example/a.mp4">no support</video>')).toBe(
      link('video', 'v.example', 'https://v.example/a.mp4'),
    );
    expect(
      clean(
        '<video title="The ferry"><source src="https://v.example/a.webm"><source src="https://v.example/a.mp4"></video>',
      ),
    ).toBe(link('video', 'The ferry · v.example', 'https://v.example/a.webm'));
    expect(clean('<p>see</p><iframe src="//f.example/e" title="A map"></iframe>')).toBe(
      `<p>see</p>${link('page', 'A map · f.example', 'https://f.example/e')}`,
    );
    expect(clean('<iframe src="about:blank" data-src="https://f.example/e"></iframe>')).toBe(
      link('page', 'f.example', 'https://f.example/e'),
    );
    expect(
      clean('<object data="https://o.example/x.pdf"><embed src="https://o.example/y.pdf"></object>'),
    ).toBe(link('object', 'o.example', 'https://o.example/x.pdf'));
    expect(clean('<object><embed src="https://o.example/y.pdf"></object>')).toBe(
      link('object', 'o.example', 'https://o.example/y.pdf'),
    );
    expect(clean('<audio controls src="../钟声.mp3"></audio>')).toBe(
      link('audio', '钟声.mp3', 'archive://files/news/%E9%92%9F%E5%A3%B0.mp3'),
    );
  });

  it('of players that lead nowhere leave a sign, and frames of nothing leave nothing', () => {
    const sign = (kind: string, text: string) =>
      `<span class="embedded-media" data-media="${kind}">${text}</span>`;
    expect(clean('<p>a<audio src="javascript:x"></audio></p>')).toBe(`<p>a<br />${sign('audio', '▶')}</p>`);
    expect(clean('<video src="blob:https://v.example/1" aria-label="The ferry"></video>')).toBe(
      sign('video', 'The ferry'),
    );
    expect(clean('<video src="../../../a.mp4"></video>')).toBe(sign('video', 'a.mp4'));
    expect(clean('<iframe srcdoc="<p>x</p>" title="A table"></iframe>')).toBe(sign('page', 'A table'));
    expect(clean('a<iframe></iframe><iframe src="about:blank"></iframe><object></object>')).toBe('a');
    expect(clean('<a href="https://e.example/">x <video src="https://v.example/a.mp4"></video></a>')).toBe(
      `<a href="https://e.example/">x <br />${sign('video', 'v.example')}</a>`,
    );
  });
});

describe('the layout of an article', () => {
  it('has no indents of spaces, for the style sheet indents', () => {
    expect(clean('<p>　　一</p><p>&nbsp;&nbsp;<b>&nbsp;二</b></p><p>\n  三 &nbsp;四</p>')).toBe(
      '<p>一</p><p><b>二</b></p><p>三 \u00a0四</p>',
    );
  });

  it('has no empty paragraphs and no runs of line breaks', () => {
    expect(clean('<p>a</p><p>&nbsp;</p><p><br></p><p><span> </span></p><p>b<br><br><br><br>c<br></p>')).toBe(
      '<p>a</p><p>b<br /><br />c</p>',
    );
  });

  it('keeps empty table cells and the white space of preformatted text', () => {
    expect(clean('<table><tr><td></td><td>1</td></tr></table>')).toBe(
      '<table><tr><td></td><td>1</td></tr></table>',
    );
    expect(clean('<pre>  a\n    b</pre>')).toBe('<pre>  a\n    b</pre>');
  });

  it('leaves out the picture of a QR box and keeps its caption', () => {
    expect(
      clean('<div class="appendQr_wrap"><img src="https://q.example/q.png"><div>Scan me</div></div>'),
    ).toBe('<div><div>Scan me</div></div>');
    expect(clean('<div class="sqrt"><img src="a.png"></div>')).toContain('<img');
  });

  it('keeps the language of code, spans of cells, the start of lists, ruby and time', () => {
    for (const html of [
      '<pre><code class="language-c++">x</code></pre>',
      '<table><tr><td colspan="2">x</td></tr></table>',
      '<ol start="3"><li>x</li></ol>',
      '<ruby>字<rt>じ</rt></ruby>',
      '<time datetime="2022-01-24">x</time>',
    ]) {
      expect(clean(html)).toBe(html);
    }
  });
});
