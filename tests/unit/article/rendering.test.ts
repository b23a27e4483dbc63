import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanScript, writtenLanguage } from '../../../electron/article/han-script.ts';
import { sanitise } from '../../../electron/article/sanitise.ts';
import { articleText } from '../../../electron/article/text.ts';

const shown = (html: string) => sanitise(html, 'news/a.md');

describe('emphasis that was written as a style', () => {
  it.each([
    ['<p><span style="font-weight: bold">一</span></p>', '<p><span><strong>一</strong></span></p>'],
    ['<p><font style="FONT-WEIGHT:700">一</font></p>', '<p><strong>一</strong></p>'],
    ['<p><font cms-style="font-L strong-Bold">一是</font></p>', '<p><strong>一是</strong></p>'],
    ['<p style="font-style:italic">a</p>', '<p><i>a</i></p>'],
    ['<p><font style="text-decoration: underline line-through">a</font></p>', '<p><u><s>a</s></u></p>'],
    ['<p><font style="background:#ffff00">a</font></p>', '<p><mark>a</mark></p>'],
    ['<p><font style="background-color: rgb(255, 242, 160)">a</font></p>', '<p><mark>a</mark></p>'],
    ['<p>x<font style="vertical-align:super">2</font></p>', '<p>x<sup>2</sup></p>'],
  ])('is an element: %s', (written, expected) => {
    expect(shown(written)).toBe(expected);
  });

  it('is said once, however often it was stated', () => {
    const twice = '<p><font style="font-weight:bold"><font style="font-weight:bold">一</font></font></p>';
    expect(shown(twice)).toBe('<p><strong>一</strong></p>');
  });

  it('is none of what only dresses the page: fonts, sizes, colours, white paper', () => {
    const dressed =
      '<p style="font: bold 12px Arial; color: red; background: yellow"><font face="SimSun" size="7" color="red"' +
      ' style="background:#fff; font-weight: 400; line-height: 3">a</font></p>';
    expect(shown(dressed)).toBe('<p>a</p>');
  });

  it('is taken back from a bold element that says that it is not', () => {
    expect(shown('<b style="font-weight:normal" id="docs"><p>a</p><p>b</p></b>')).toBe('<p>a</p><p>b</p>');
  });

  it('puts nothing between the parts of a table or a list', () => {
    const bold = 'style="font-weight:bold"';
    expect(shown(`<table ${bold}><tr ${bold}><td>1</td></tr></table><ul ${bold}><li>a</li></ul>`)).toBe(
      '<table><tr><td>1</td></tr></table><ul><li>a</li></ul>',
    );
  });
});

describe('a paragraph that is set apart', () => {
  it.each([
    ['<p align="center">图</p>', '<p class="centred">图</p>'],
    ['<p style="text-align: center">图</p>', '<p class="centred">图</p>'],
    ['<div style="text-align:right">记者</div>', '<div class="at-line-end">记者</div>'],
    ['<p style="text-align:justify" class="centre">a</p>', '<p>a</p>'],
  ])('stays so: %s', (written, expected) => {
    expect(shown(written)).toBe(expected);
  });
});

describe('the indent of a line', () => {
  it('is left to the style sheet in a paragraph, whatever it was written with', () => {
    for (const space of ['\u3000\u3000', '&nbsp;&nbsp;&nbsp;&nbsp;', '&emsp;&emsp;', ' \u3000 ', '\n    ']) {
      const text = shown(`<p>${space.replaceAll('&emsp;', '\u3000')}第一段</p>`);
      expect(text).toBe('<p>第一段</p>');
    }
    expect(shown('<p style="text-indent:2em">\u3000\u3000第一段</p>')).toBe('<p>第一段</p>');
    expect(shown('<p><strong>\u3000\u3000一是</strong>检测</p>')).toBe('<p><strong>一是</strong>检测</p>');
  });

  it('is one for each line where breaks part them', () => {
    expect(
      shown('<div>\u3000\u3000一<br>\n\u3000\u3000\u3000二<br><br>&nbsp;&nbsp;&nbsp;&nbsp;三</div>'),
    ).toBe('<div>\u3000\u3000一<br />\u3000\u3000二<br /><br />\u3000\u3000三</div>');
    expect(shown('<p>\u3000\u3000一<br>\u3000\u3000<b>二</b></p>')).toBe(
      '<p>一<br /><b>\u3000\u3000二</b></p>',
    );
    expect(shown('<div>一<br>二</div>')).toBe('<div>一<br />二</div>');
  });

  it('is none in a list, a heading or a cell', () => {
    expect(
      shown('<ul><li>\u3000\u3000一</li></ul><h2>\u3000二</h2><table><tr><td>\u3000三</td></tr></table>'),
    ).not.toContain('\u3000');
  });
});

const coloured = '<span class="hljs-keyword">let</span> a = <span class="hljs-number">1</span>;';

describe('code', () => {
  it.each([
    [
      '<pre><code class="language-js">let a = 1;</code></pre>',
      `<pre><code class="language-js">${coloured}</code></pre>`,
    ],
    [
      '<pre><code class="hljs javascript"><span class="hljs-keyword">let</span> a = 1;</code></pre>',
      `<pre><code class="language-javascript">${coloured}</code></pre>`,
    ],
    ['<pre class="brush: js; toolbar: false">let a = 1;</pre>', `<pre class="language-js">${coloured}</pre>`],
    [
      '<pre lang="js"><code>let a = 1;</code></pre>',
      `<pre lang="js" class="language-js"><code class="language-js">${coloured}</code></pre>`,
    ],
    [
      '<div class="highlight highlight-source-js"><pre>let a = 1;</pre></div>',
      `<div><pre class="language-js">${coloured}</pre></div>`,
    ],
  ])('whose language is told is coloured: %s', (written, expected) => {
    expect(shown(written)).toBe(expected);
  });

  it('of Hexo loses its table and its line numbers, and keeps its lines, its caption and blank lines', () => {
    const hexo =
      '<figure class="highlight js"><figcaption><span>一例</span></figcaption><table><tr><td class="gutter"><pre>' +
      '<span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span><br></pre></td>' +
      '<td class="code"><pre><span class="line"><span class="keyword">let</span> a = 1;</span><br>' +
      '<span class="line"></span><br><span class="line">let a = 1;</span><br></pre></td></tr></table></figure>';
    expect(shown(hexo)).toBe(
      `<figure><figcaption><span>一例</span></figcaption><pre class="language-js">${coloured}\n\n${coloured}</pre></figure>`,
    );
    expect(articleText(hexo).text).toBe('一例\nlet a = 1;\nlet a = 1;');
  });

  it('of Rouge and Chroma loses its table and its line numbers too', () => {
    const rouge =
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table">' +
      '<tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n</pre></td><td class="rouge-code"><pre>let a = 1;\n</pre>' +
      '</td></tr></tbody></table></code></pre></div></div>';
    const chroma =
      '<div class="highlight"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span>' +
      '</code></pre></td><td class="lntd"><pre class="chroma"><code class="language-js">let a = 1;\n</code></pre></td></tr></table></div>';
    for (const html of [shown(rouge), shown(chroma)]) {
      expect(html).toContain(coloured);
      expect(html).not.toMatch(/table|<td|1\n/);
    }
  });

  it('keeps what its author put into it, and a table that is no listing', () => {
    const linked = '<pre><code class="language-js">let a = <a href="https://e.example/">b</a>;</code></pre>';
    expect(shown(linked)).toBe(linked);
    expect(shown('<div class="highlight"><table><tr><td>1</td></tr></table></div>')).toContain('<td>1</td>');
  });

  it('keeps its colours where it was coloured in a language that is not known here, and only code has any', () => {
    const told = '<pre><code><span class="hljs-section">server</span> {}</code></pre>';
    expect(shown(told.replace('<code>', '<code class="hljs nginx">'))).toBe(told);
    expect(shown('<p><span class="red hljs-keyword">a</span></p>')).toBe('<p><span>a</span></p>');
  });

  it('in a language that nobody knows, within a sentence, or too long, stays as it is', () => {
    for (const html of [
      '<pre><code class="language-klingon">let a = 1;</code></pre>',
      '<p><code class="language-js">let a = 1;</code></p>',
      `<pre><code class="language-js">${'let a = 1; '.repeat(200)}</code></pre>`,
    ]) {
      expect(shown(html)).toBe(html);
    }
  });

  it('takes bounded time when it is hostile', () => {
    const start = process.cpuUsage();
    for (const language of ['java', 'typescript', 'ini', 'scss', 'graphql']) {
      for (const part of ['a', '$', '_', '1e', '--', '\n']) {
        const line = part.repeat(900 / part.length) + '\n';
        shown(`<pre class="language-${language}">${line.repeat(50)}</pre>`);
      }
    }
    const used = process.cpuUsage(start);
    expect(used.user + used.system).toBeLessThan(60_000_000);
  });
});

describe('what styles and listings become', () => {
  const part = fc.constantFrom(
    ...'<p style="font-weight:bold">|<font style="font-style:italic">|<span style="background:yellow">|<span class="hljs-title class_">|<b>|</b>'.split(
      '|',
    ),
    ...'</font>|</span>|</p>|<div align=right>|</div>|<br>|\u3000\u3000|&nbsp;&nbsp;|一|let a = 1;|\n|<pre lang=js>|</pre>'.split(
      '|',
    ),
    ...'<code class="language-js">|</code>|<figure class="highlight js">|</figure>|<table>|<tr>|<td class=gutter>|<td>'.split(
      '|',
    ),
    ...'</table>|<ul><li>|<table class=rouge-table>|<img src=a.png>|<h2>a</h2>|<a href=b.md>'.split('|'),
  );
  const html = fc.array(part, { maxLength: 30 }).map(parts => parts.join(''));

  it('is left as it is when it is sanitised again, and says what the text says', () => {
    fc.assert(
      fc.property(html, written => {
        const once = shown(written);
        expect(shown(once)).toBe(once);
        expect(articleText(once).text).toBe(articleText(written).text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the script of a Chinese text', () => {
  it.each([
    ['昨天下午，两个学生在河边发现了一只白鹭，这样的事从来没有过。', 'Hans'],
    ['昨天下午，兩個學生在河邊發現了一隻白鷺，這樣的事從來沒有過。', 'Hant'],
    ['山高月小，水落石出', undefined],
  ])('of %s is %s', (text, script) => {
    expect(hanScript(text)).toBe(script);
  });

  it('is part of its language, and of no other', () => {
    expect(writtenLanguage('zh', '這個')).toEqual({ language: 'zh-Hant' });
    expect(writtenLanguage('zh', '山月')).toEqual({});
    expect(writtenLanguage('ja', '国語の時間')).toEqual({});
  });
});
