import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../../electron/article/body-html.ts';
import { maxElements } from '../../../electron/article/html-reader.ts';
import { guessLanguage } from '../../../electron/article/language.ts';
import { sanitise } from '../../../electron/article/sanitise.ts';
import { eastAsianCharacters, textFigures } from '../../../electron/article/text-figures.ts';
import { articleText } from '../../../electron/article/text.ts';
import { hostileHtml } from '../../support/hostile-archive.ts';
import { brokenHtml } from './hostile-html.ts';

describe('the visible text', () => {
  it('breaks lines at blocks and joins inline elements without a space', () => {
    const html =
      '<div><p>霍<b>尔</b>果斯<br>next</p><ul><li>a<li>b</ul><table><tr><td>1<td>2</table>end</div>';
    expect(articleText(html).text).toBe('霍尔果斯\nnext\na\nb\n1\n2\nend');
  });

  it('is without alt texts, attributes, comments, style and script', () => {
    expect(
      articleText('<p title=t>a<img alt="no"><!-- no --><style>no</style><script>no</script></p>').text,
    ).toBe('a');
  });

  it('has its entities decoded and its white space collapsed', () => {
    expect(articleText('<p>　　a &amp;&nbsp; b\n\n c&#x4e2d;</p>').text).toBe('a & b c中');
  });

  it('keeps the lines of preformatted text', () => {
    expect(articleText('<pre>one\n  two</pre>').text).toBe('one\ntwo');
  });

  it('has no zero-width characters or NULs that would split a word', () => {
    expect(articleText('<p>wo\u200brd so\u00adft n\0ul</p>').text).toBe('word soft nul');
  });

  it('has what stands beside a line behind all others, so that it cuts no word in two', () => {
    const ruby = '<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>都に<ruby>住<rt>す</rt></ruby>む';
    expect(articleText(`<p>${ruby}</p><p>次</p>`).text).toBe('東京都に住む\n次\nとうきょう\nす');
    expect(articleText('<p>London<sup><a href="#4">[4]</a></sup>, 上海<sup>5</sup>市</p>').text).toBe(
      'London, 上海市\n[4]\n5',
    );
    expect(articleText('<h1>E = mc<sup>2</sup></h1><p>10<sup>6</sup> m<sup>2</sup>')).toMatchObject({
      text: 'E = mc2\n106 m2',
      heading: 'E = mc2',
    });
    expect(articleText('<p>a<sup>b<sup>c</sup>d').text).toBe('abcd');
  });

  it('is the text of what is shown, whatever the input', () => {
    fc.assert(
      fc.property(brokenHtml, html => {
        expect(articleText(sanitise(html, 'a/b.md')).text).toBe(articleText(html).text);
      }),
      { numRuns: 500 },
    );
    for (const body of [...hostileHtml.values()].flat()) {
      expect(articleText(sanitise(`<p>before${body}after`, 'a.md')).text).toBe(
        articleText(`<p>before${body}after`).text,
      );
    }
  });

  it('is bounded, and says so', () => {
    const read = articleText(`<p>${'x'.repeat(2_100_000)}</p><p>more</p>`);
    expect(read.text.length).toBe(2_000_000);
    expect(read.shortened).toBe(true);
    expect(articleText('<p>x</p>').shortened).toBe(false);
  });

  it('ends after three hundred thousand elements, and says so', () => {
    const whole = articleText('<p>x'.repeat(maxElements));
    expect(whole.text.length).toBe(maxElements * 2 - 1);
    expect(whole.shortened).toBe(false);
    const more = articleText('<p>x'.repeat(maxElements + 1));
    expect(more).toMatchObject({ text: whole.text, shortened: true });
  });

  it('makes no more of a million blank lines of plain text than of one', () => {
    expect(bodyHtml('text', `one${'\n'.repeat(1_000_000)}two`)).toBe(bodyHtml('text', 'one\n\ntwo'));
  });
});

describe('figures of a text', () => {
  it.each([
    ['', 0, 0],
    ['one two  three', 3, 11],
    ['春天来了', 4, 4],
    ['GDP增长5.3%', 4, 9],
    ["don't stop-motion 1,000.5", 3, 23],
    ['안녕 세상', 4, 4],
    ['😀 smile', 1, 6],
    ['𠀀字', 2, 2],
  ])('%j has %i words and %i characters', (text, words, characters) => {
    expect(textFigures(text)).toMatchObject({ words, characters });
  });

  it('tell the characters of East Asian text from other words', () => {
    expect(eastAsianCharacters('GDP增长5.3% かな 안녕 𠀀')).toBe(7);
  });

  it('have an excerpt of 120 characters that splits none', () => {
    const { excerpt } = textFigures('😀'.repeat(200));
    expect([...excerpt]).toHaveLength(120);
    expect(excerpt.isWellFormed()).toBe(true);
    expect(textFigures('a\nb').excerpt).toBe('a b');
  });
});

describe('the language', () => {
  it.each([
    ['昨天下午，两名学生在河边发现了一只白鹭。', 'zh'],
    ['下面这段是关键：hexo.extend.filter.register(post_permalink, function (data) { return data })', 'zh'],
    ['昨日の午後、川のそばで二人の学生が白鷺を見つけた。', 'ja'],
    ['어제 오후 학생 두 명이 백로를 발견했다.', 'ko'],
    ['Two pupils found a heron by the river in the afternoon.', 'en'],
    ['Два ученика нашли цаплю у реки.', 'ru'],
    ['Двоє учнів знайшли чаплю біля річки і її врятували.', 'uk'],
    [
      'Zwei Schüler haben am Fluss einen Reiher gefunden und die Stadt ist froh, dass der Vogel nicht verletzt ist.',
      'de',
    ],
    [
      'Deux élèves ont trouvé un héron au bord de la rivière et les pompiers sont venus dans la soirée.',
      'fr',
    ],
    ['GPT-5 与 OpenAI 的 API 价格下调，开发者可以使用新的模型', 'zh'],
    ['12345', undefined],
    ['春', undefined],
  ])('of %s is %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
