/** An archive of articles that lead to each other, with headings, footnotes and much to find. */
import { writeArticle } from './articles.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const paragraphs = (count: number, words: string) =>
  Array.from({ length: count }, (_, at) => `第${at + 1}段。${words}`).join('\n\n');

const filler = '江面上的雾散得很慢，摆渡的人把绳子解开，又系上。'.repeat(6);

const chapters = ['起因', '经过', '现场', '数字', '后来'];

const long = `---
title: 渡口三十年
date: 2024-03-01 08:00:00
---

[[旧桥#现场|旧桥的现场]]，{% post_link 20180101-old-bridge 旧桥 %}，[原报道](https://news.example/bridge?utm_source=x)，
[丢失的一页](lost/page.html)，[名册](roster.pdf)。

渡口在一九八八年开设[^1]，三年后停航。

${chapters.map(name => `## ${name}\n\n${paragraphs(6, `${filler}渡口`)}`).join('\n\n')}

这里写的是繁體的渡口與CAFÉ。

[^1]: 据《青岚镇志》第三卷。
`;

const bridge = `---
title: 旧桥
date: 2018-01-01 08:00:00
original: https://www.news.example/bridge
---

${chapters.map(name => `## ${name}\n\n${paragraphs(4, filler)}`).join('\n\n')}
`;

export async function writeInside(root: string): Promise<void> {
  await mkdir(path.join(root, '_posts'), { recursive: true });
  await writeFile(path.join(root, '_posts/渡口.md'), long);
  await writeFile(path.join(root, '_posts/20180101-old-bridge.md'), bridge);
  await writeFile(path.join(root, '_posts/roster.pdf'), '%PDF-1.4');
  await writeArticle(
    root,
    'feeds/notes.md',
    'A page with notes',
    '<p>It was said<sup><a href="#fn:2" id="fnref:2">2</a></sup> and left.</p>' +
      `${'<p>Nothing more of it was heard for years, and the ferry went on.</p>'.repeat(40)}` +
      '<ol><li id="fn:2"><p>By the harbour master. <a href="#fnref:2">↩</a></p></li></ol>',
    '2017-01-01 08:00:00',
  );
}
