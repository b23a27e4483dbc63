import { describe, expect, it } from 'vitest';
import { literalFinder } from '../../../../electron/search/find-literal.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Finding } from '../../../../renderer/state/finding.svelte.ts';
import type { ShownPage } from '../../../../renderer/state/shown-page.ts';
import { servedArchive } from '../support/served.ts';

function start(texts: readonly string[], scrolled = 0) {
  const selected = { text: '' };
  const { wire } = servedArchive({
    find: ({ text, texts }) => texts.map(literalFinder(text)),
    matches: ({ query, texts }) => texts.map(literalFinder(query.text)),
  });
  const page: ShownPage = {
    texts,
    headings: [],
    uncover: () => undefined,
    topOf: ({ block }) => block * 100,
    topOfHeading: () => 0,
    topOfName: () => undefined,
    selectedText: () => selected.text,
    selectedRange: () => undefined,
  };
  const scrolls: number[] = [];
  const viewport = {
    scrollTop: scrolled,
    clientHeight: 60,
    scrollTo: ({ top }: { top: number }) => scrolls.push(top),
  } as unknown as HTMLElement;
  const connection = new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' });
  return { finding: new Finding(connection, { page, viewport }), scrolls, selected };
}
const query = (text: string) => ({ text, typing: false });

describe('finding in an article', () => {
  it('counts the places, and shows the first from where the reader is', async () => {
    const { finding, scrolls } = start(['桥', '台灣的橋', '没有', '桥上的桥'], 50);
    finding.open();
    finding.text = '桥';
    await finding.lookUp(true);
    expect(finding.found.length).toBe(4);
    expect(finding.current).toEqual({ list: 'found', index: 1 });
    expect(scrolls).toEqual([70]);
  });

  it('steps on and back, and begins anew at the ends', async () => {
    const { finding } = start(['a', 'a', 'a']);
    finding.text = 'a';
    finding.open();
    finding.current = undefined;
    await finding.lookUp(false);
    const visited = ([1, 1, 1, 1, -1, -1, -1] as const).map(by => {
      finding.step('found', by);
      return finding.current?.index;
    });
    expect(visited).toEqual([0, 1, 2, 0, 2, 1, 0]);
  });

  it('begins with the last place above when it goes back first', async () => {
    const { finding } = start(['a', 'a', 'a', 'a'], 150);
    await finding.lookUpHits(query('a'));
    finding.step('hits', -1);
    expect(finding.current).toEqual({ list: 'hits', index: 1 });
  });

  it('keeps the hits of the search apart from what is found', async () => {
    const { finding } = start(['ab', 'b']);
    await finding.lookUpHits(query('b'));
    finding.text = 'a';
    finding.open();
    await finding.lookUp(true);
    finding.step('hits', 1);
    finding.close();
    await finding.lookUp(false);
    expect([finding.found.length, finding.hits.length]).toEqual([0, 2]);
    expect(finding.current).toEqual({ list: 'hits', index: 0 });
  });

  it('stays where it is while the same is looked up again', async () => {
    const { finding } = start(['ab', 'ab', 'b']);
    await finding.lookUpHits(query('b'));
    finding.step('hits', 1);
    finding.step('hits', 1);
    await finding.lookUpHits({ text: 'b', typing: true });
    expect(finding.current).toEqual({ list: 'hits', index: 1 });
    await finding.lookUpHits(query('a'));
    expect(finding.current).toBeUndefined();
  });

  it('stays where it is while more of a word is typed, as long as it fits', async () => {
    const { finding } = start(['abc', 'abd', 'abd']);
    finding.open();
    const indices = [];
    for (const text of ['a', 'ab', 'abd']) {
      finding.text = text;
      await finding.lookUp(true);
      if (text === 'a') finding.step('found', 1);
      indices.push(finding.current?.index);
    }
    expect(indices).toEqual([1, 1, 0]);
  });

  it('goes nowhere where there is nothing', async () => {
    const { finding, scrolls } = start(['a']);
    finding.text = 'x';
    finding.open();
    await finding.lookUp(true);
    finding.step('hits', 1);
    expect(finding.current).toBeUndefined();
    expect(scrolls).toEqual([]);
  });

  it('takes up selected text, but not paragraphs of it', () => {
    const { finding, selected } = start([]);
    selected.text = '桥';
    finding.open();
    selected.text = '桥\n上';
    finding.open();
    expect(finding.text).toBe('桥');
  });
});
