import fc from 'fast-check';
import { hostileElements, hostileHtml } from '../../support/hostile-archive.ts';

const fragments = [
  '<p>',
  '</p>',
  '<div class="QrCode">',
  '</div>',
  '<b>',
  '</b>',
  '<a href="https://e.example/">',
  '</a>',
  '<a href=x#y>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</tr>',
  '</table>',
  '<ul>',
  '<li>',
  '</ul>',
  '<pre>',
  '</pre>',
  '<br>',
  '<hr>',
  '<img src="a b.png" alt=x>',
  '<img src="https://e.example/b.png">',
  '<h2>',
  '</h2>',
  '<span>',
  '</span>',
  '<style>',
  '</style>',
  '<script>',
  '</script>',
  '<svg>',
  '</svg>',
  '<video src="https://v.example/a.mp4">',
  '</video>',
  '<iframe src=//f.example>',
  '</iframe>',
  '<ruby>',
  '<rt>',
  '</ruby>',
  '<!--',
  '-->',
  '&nbsp;',
  '　　',
  ' ',
  '\n',
  'one',
  '二三',
  '\n四',
  '&amp;lt;',
  '&#0;',
  '<',
  '>',
  '<center>',
  '</center>',
  '<noscript>',
  '</noscript>',
  '<blockquote>',
  '</blockquote>',
  '<details>',
  '<summary>',
  '<i id=x>',
  '</i>',
  '<object>',
  '</object>',
  '<template>',
  '</template>',
  '<dl>',
  '<dt>',
  '<dd>',
  '<col>',
  '<caption>',
  '<sup id="fn:1">',
  '\t',
  '\u200b',
  '\r\n',
] as const;

const attributeNames =
  'id name class style title alt src srcset data-src data-original href xlink:href ping action formaction data poster width ' +
  'height colspan rowspan span start reversed type value open lang dir align datetime scope onerror onclick onload data-media ' +
  'data-host autofocus tabindex accesskey is slot role aria-label hidden popover target rel http-equiv content';
const attributeValues = [
  '',
  '1',
  '0',
  '640',
  'x y',
  'user-user-x',
  'ltr',
  'zh-CN',
  'video',
  'right',
  'remote-picture',
  'embedded-media',
  'language-js',
  'hljs-string',
  'centred',
  'brush: js',
  'javascript:top.ran=1',
  'data:text/html,x',
  'archive://files/a.png',
  'archive://files/../x',
  'http://beacon.test/a?b=c&d=%22#e',
  '//beacon.test/x.png',
  'a b.png',
  '../../../x',
  '#x',
  'mailto:a@b.example?attach=x',
  'font-weight:bold;background:url(http://beacon.test/x)',
  'text-align:center',
  '&quot;&gt;&lt;script&gt;',
  '&#x202e;',
  '<img src=x onerror=top.ran=1>',
  'a\u0000b',
];

const attribute = fc
  .tuple(
    fc.constantFrom(...attributeNames.split(' ')),
    fc.oneof(fc.constantFrom(...attributeValues), fc.string({ maxLength: 6 })),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);

/** A tag of any element that there is, with attributes that mean something or nothing. */
const anyTag = fc
  .tuple(
    fc.constantFrom(...hostileElements),
    fc.array(attribute, { maxLength: 5 }),
    fc.constantFrom('>', '/>', '', ' >'),
  )
  .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`);

/** Documents put together from pieces that do not fit. */
export const brokenHtml = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...fragments) },
      { weight: 4, arbitrary: anyTag },
      { weight: 2, arbitrary: fc.constantFrom(...hostileElements).map(name => `</${name}>`) },
      { weight: 2, arbitrary: fc.constantFrom(...[...hostileHtml.values()].flat()) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));
