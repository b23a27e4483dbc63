import { describe, expect, it } from 'vitest';
import { renderArticle } from '../../../electron/article/render.ts';
import { lines, readGood } from './reading.ts';

const html = (body: string) => renderArticle(readGood(body).article, 'news/a.md');
const text = (body: string) => readGood(body).text.body;

describe('a tag of a site generator', () => {
  it.each([
    '{{< figure src="/a.png" alt="a tram" caption="The first *tram*" >}}',
    '{{< figure src="/a.png" alt="a tram" title="The first *tram*"\n  width="40" />}}',
    '{% include image.html url="/a.png" alt="a tram" description="The first *tram*" width=400 %}',
    '{{ image(path="/a.png", alt="a tram", caption="The first *tram*") }}',
  ])('shows the picture and its caption: %s', tag => {
    expect(html(`Before\n\n${tag}\n`)).toContain(
      '<img alt="a tram" src="archive://files/a.png" /><br />The first <em>tram</em></p>',
    );
  });

  it.each([
    ['{% asset_img b.png a tram %}', 'archive://files/news/b.png'],
    ['{% img left /c.png 200 auto a tram %}', 'archive://files/c.png'],
    ['{% image "./d.jpg", "a tram" %}', 'archive://files/news/d.jpg'],
  ])('shows the picture of %s', (tag, address) => {
    expect(html(tag)).toContain(`src="${address}"`);
    expect(html(tag)).toMatch(/alt="(?:auto )?a tram"/);
  });

  it.each(['{{< youtube w7-abcdefgh >}}', '{% youtube w7-abcdefgh %}', '{{ youtube(id="w7-abcdefgh") }}'])(
    'becomes a link to the film: %s',
    tag => {
      expect(html(tag)).toContain('href="https://www.youtube.com/watch?v=w7-abcdefgh"');
    },
  );

  it('shows the text that it carries', () => {
    expect(text('one {% note quote, 请先读 [这里](https://e.example) 再继续 %} two')).toBe(
      'one 请先读 这里 再继续 two',
    );
    expect(text('{% folding blue::更新日志 %}\n正文\n{% endfolding %}')).toBe('更新日志\n正文');
    expect(text('{{< admonition note "标题" >}}\n正文\n{{< /admonition >}}')).toBe('标题\n正文');
    expect(html('{% link 百宝箱, https://e.example/box, %}')).toContain(
      '<a href="https://e.example/box">百宝箱</a>',
    );
  });

  it('leads to the post that it names', () => {
    expect(html('{% post_link other-post 另一篇 [上] true %}')).toBe(
      '<p><a href="archive://files/news/other-post">另一篇 [上]</a></p>',
    );
    expect(html('{% post_link "写 好" %}')).toBe(
      '<p><a href="archive://files/news/%E5%86%99%20%E5%A5%BD">写 好</a></p>',
    );
    expect(html('{% asset_link plan.pdf 规划图 true %}')).toContain('>规划图</a>');
    expect(html('{% post_path other-post %}')).toContain('/other-post">other-post</a>');
    expect(html('{% asset_path plan.pdf %}')).toContain('/plan.pdf">plan.pdf</a>');
    expect(html('{% asset_img center plan.png 600 规划图 %}')).toMatch(
      /<img alt="规划图" src="[^"]*\/plan\.png"/,
    );
    expect(html('<a href="{% post_path other-post %}">x</a>')).toContain(
      'href="archive://files/news/other-post"',
    );
  });

  it('leaves nothing where only the site knows its value, and stays in code', () => {
    expect(text('a {{ site.title }}{{ toc() }}{{page.date | date: "%Y"}}b')).toBe('a b');
    expect(text('`{{ site.title }}` and {{ anything }}')).toBe('{{ site.title }} and {{ anything }}');
  });

  it('of Hugo keeps highlighted code as code, HTML included', () => {
    expect(html('{{< highlight html "linenos=table" >}}\n<p>x</p>\n{{< /highlight >}}\n')).toBe(
      '<pre><code class="language-html"><span class="hljs-tag">&lt;<span class="hljs-name">p</span>&gt;</span>x' +
        '<span class="hljs-tag">&lt;/<span class="hljs-name">p</span>&gt;</span></code></pre>',
    );
  });
});

describe('an address that Markdown would refuse', () => {
  it.each([
    ['[x]({{ site.baseurl }}/city/tram-(2).html)', 'href="archive://files/city/tram-(2).html"'],
    ['[x]({{ "/city/a.html" | relative_url }})', 'href="archive://files/city/a.html"'],
    ['[x]({% post_url 2014-09-03-a %})', 'href="archive://files/news/2014-09-03-a"'],
    ['[x]({{< relref "/city/a.md" >}})', 'href="archive://files/city/a.md"'],
    ['![x]({{ site.url }}/a.png "t")', 'src="archive://files/a.png"'],
    ['<img src="{{ site.url }}/a.png">', 'src="archive://files/a.png"'],
    ['![x](图片 1.png)', 'src="archive://files/news/%E5%9B%BE%E7%89%87%201.png"'],
  ])('is read in %s', (source, expected) => {
    expect(html(source)).toContain(expected);
  });

  it('leaves the words of a link that must not be followed', () => {
    expect(html('[某公众号](javascript:void(0);) 发表')).toBe('<p><a>某公众号</a> 发表</p>');
  });
});

describe('a loose mark', () => {
  it('is emphasis where Chinese punctuation ends it', () => {
    expect(html('**第一步：找位置（先找），**再出发。')).toBe(
      '<p><strong>第一步：找位置（先找），</strong>再出发。</p>',
    );
    expect(html('这是**“引文”**的意思')).toContain('<strong>“引文”</strong>');
    expect(html('2 ** 3 与 a**b')).not.toContain('<strong>');
  });

  it('is a heading without a space, but no single-marked word', () => {
    expect(html('##第二节\n正文')).toBe('<h2>第二节</h2><p>正文</p>');
    expect(html('#标签')).toBe('<p>#标签</p>');
  });

  it('of Kramdown is no text', () => {
    expect(
      text('* TOC\n{:toc}\n\n## Trams {#trams}\n\n[Go](https://e.example){: .button}\n{: .note}\n'),
    ).toBe('Trams\nGo');
    expect(text('[TOC]\n\n[[toc]]\n\ntext')).toBe('text');
  });

  it('is a box with its title', () => {
    expect(text('::: tip 提示\n内容\n:::\n\n!!! note "Title"\n    inside\n')).toBe(
      '提示\n内容\nTitle\ninside',
    );
    expect(text('> [!quote] Said\n> by her\n\n> [!NOTE]\n> that\n')).toBe('Said\nby her\nNote\nthat');
  });

  it('is a footnote, which never vanishes', () => {
    expect(
      text(lines('A claim[^1] and more[^two].', '', '[^1]: https://e.example/a', '[^two]: Said', 'so.')),
    ).toBe('A claim and more.\n[1] https://e.example/a\n[two] Said so.\n[1]\n[two]');
  });

  it('is a footnote, whose marks lead to it and back', () => {
    expect(html('A claim[^注_1*].\n\n[^注_1*]: Said so.')).toBe(
      '<p>A claim<sup><a id="user-fnref-注_1*" href="#user-fn-注_1*">[注_1*]</a></sup>.</p>' +
        '<p id="user-fn-注_1*"><a href="#user-fnref-注_1*">[注_1*]</a> Said so.</p>',
    );
  });

  it('is a task or a marked word', () => {
    expect(text('- [ ] to do\n- [x] done ==well==')).toBe('☐ to do\n☑ done well');
    expect(text('a == b and c == d')).toBe('a == b and c == d');
  });
});

describe('Markdown of any size', () => {
  it('loses nothing that lies deep in quotes or lists', () => {
    expect(text('>'.repeat(150) + ' below all')).toContain('below all');
    const list = Array.from({ length: 80 }, (_, level) => `${'  '.repeat(level)}- item ${level}.`);
    expect(list.filter((_, level) => !text(list.join('\n')).includes(`item ${level}.`))).toEqual([]);
  });

  it('is read whole: beyond the bound as plain text, its marks included', () => {
    const paragraph = 'The **council** met.\n\n';
    const long = readGood(paragraph.repeat(50_000) + 'the end');
    expect(long.article.kind).toBe('text');
    expect(long.text.body.endsWith('The **council** met.\nthe end')).toBe(true);
    expect(long.remarks).toEqual([]);
  });

  it.each([
    '{% note a, b *c* %} ',
    '[a]({{"b"}}',
    '{% highlight a %}\n',
    '{% note ',
    '{{ a(',
    '==a',
    '[^a]: b\n',
    `##a${' '.repeat(400)}b\n`,
    `# a${' '.repeat(400)}b\n`,
    `{% note ${' '.repeat(1_900)}b) %}`,
    `{% note ${'a'.repeat(1_900)} %}`,
    `::: a${' '.repeat(250)}"b"c\n`,
  ])('takes time in proportion to its length on %j', unit => {
    const time = (length: number) => {
      const body = unit.repeat(Math.ceil(length / unit.length));
      const started = performance.now();
      text(body);
      return performance.now() - started;
    };
    time(20_000);
    expect(time(160_000)).toBeLessThan(Math.max(60, time(40_000)) * 16);
  });
});
