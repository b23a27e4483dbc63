/** Bodies of articles as no author would write them: any allowed element in any other, with attributes that mean something. */
import fc from 'fast-check';
import { allowedElements, voidElements } from '../../electron/article/allowed-html.ts';

const text = fc.constantFrom(
  '字',
  ' ',
  'word',
  'a & b',
  '<',
  '"',
  "'",
  ']]>',
  '　　',
  '\ufffe',
  '\u000b',
  '😀',
  '\n',
);
const place = fc.constantFrom('a', 'b', 'c d', '1', '中');
const attribute = fc.oneof(
  place.map(id => `id="${id}"`),
  place.map(id => `href="#${id}"`),
  fc.constantFrom(
    'href="https://example.com/a|b?c={d}&e=[f]#g%zz"',
    'href="other.md"',
    'href="mailto:a@example.com"',
    'src="https://example.com/p.png"',
    'src="picture.png"',
    'src="drawing.svg"',
    'src="missing.png"',
    'alt="a &quot;picture&quot;"',
    'title="t &lt; u"',
    'lang="zh"',
    'lang="en-GB"',
    'dir="rtl"',
    'colspan="2"',
    'colspan="0"',
    'rowspan="3"',
    'start="-2"',
    'reversed',
    'type="a"',
    'value="7"',
    'width="10"',
    'height="010"',
    'datetime="someday"',
    'open',
    'class="x"',
  ),
);
const elements = [...allowedElements];

/** HTML of nested elements, not sanitised. */
export const someHtml: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>(tie => ({
  nodes: fc.array(tie('node'), { maxLength: 5 }).map(nodes => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom(...elements), fc.array(attribute, { maxLength: 3 }), tie('nodes'))
      .map(([name, attributes, inside]) => {
        const start = `<${[name, ...attributes].join(' ')}>`;
        return voidElements.has(name) ? start : `${start}${inside}</${name}>`;
      }),
  ),
})).nodes;
