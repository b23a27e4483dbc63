import { expect, it } from 'vitest';
import { remotePicturesIn } from '../../../electron/article/remote-pictures.ts';
import { sanitise } from '../../../electron/article/sanitise.ts';

const found = (html: string, lead?: string) => remotePicturesIn(lead, sanitise(html, 'news/a.md'));

it('are the lead picture and those of the body, each once, as a browser would ask for them', () => {
  const body =
    '<p><img src="//p.example/a.png?x=1&amp;y=2"><img src="b.png"><img data-src="https://p.example/图.png" src="x.gif"></p>' +
    '<img src="https://p.example/lead.jpg"><img src="https://p.example/a.png?x=1&amp;y=2" alt="again > more">';
  expect(found(body, 'https://p.example/lead.jpg')).toEqual([
    'https://p.example/lead.jpg',
    'https://p.example/a.png?x=1&y=2',
    'https://p.example/%E5%9B%BE.png',
  ]);
  expect(found('<p>none</p>', 'cover.png')).toEqual([]);
});

it('are told from text that speaks of them', () => {
  expect(
    found('<pre>&lt;img data-src="https://p.example/a.png"&gt; data-src="https://p.example/b.png"</pre>'),
  ).toEqual([]);
  expect(found('<img src="b.png" alt=\'" data-src="https://p.example/c.png"\'>')).toEqual([]);
});
