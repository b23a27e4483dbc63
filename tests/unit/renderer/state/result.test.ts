import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import { patience } from '../../../../renderer/state/overdue.svelte.ts';
import { Result } from '../../../../renderer/state/result.svelte.ts';
import { pageSize } from '../../../../renderer/state/row-pages.svelte.ts';
import { ListedArchive } from '../support/listed-archive.ts';
import { midOf, openResult, typed } from '../support/opened-result.ts';

describe('a result', () => {
  test('shows its first page, its size and what is told of it as a whole', async () => {
    const { result } = await openResult(250);
    expect(result.ready).toBe(true);
    expect(result.row(0)?.id).toBe(250);
    expect(result.articles).toBe(250);
    expect(result.viewport.rows).toBe(250);
    expect(result.overview.facets?.tags.names[0]?.count).toBe(250);
  });

  test('tells its articles apart from its rows, which may stand for several', async () => {
    const archive = new ListedArchive(12);
    archive.hidden = 8;
    const result = new Result(archive.connection, { sort: 'date', copies: 'together' });
    await result.search({ text: '', typing: false });
    expect(result.viewport.rows).toBe(12);
    expect(result.articles).toBe(20);
  });

  test('fetches the pages around the rows in sight and no others', async () => {
    const { archive, result } = await openResult(5_000);
    archive.asked.length = 0;
    result.viewport.moveTo(midOf(50));
    await result.fetchInSight();
    expect(archive.asked.map(page => page.offset)).toEqual([50 * pageSize]);
    expect(result.row(midOf(50))?.id).toBe(5_000 - midOf(50));
    expect(result.row(49 * pageSize)).toBeUndefined();
  });

  test('cancels pages that have been scrolled past', async () => {
    const { archive, result } = await openResult(5_000);
    let release = (): void => undefined;
    archive.gate = new Promise(resolve => (release = resolve));
    result.viewport.moveTo(midOf(20));
    const passed = result.fetchInSight();
    result.viewport.moveTo(midOf(80));
    const wanted = result.fetchInSight();
    release();
    await Promise.all([passed, wanted]);
    expect(archive.cancelled).toEqual([`@${20 * pageSize}`]);
    expect(result.row(midOf(80))?.id).toBe(5_000 - midOf(80));
    expect(result.failure).toBeUndefined();
  });

  test('gives up rows that have not been seen for long', async () => {
    const { result } = await openResult(10_000);
    for (let page = 1; page < 200; page++) {
      result.viewport.moveTo(midOf(page));
      await result.fetchInSight();
    }
    expect(result.row(0)).toBeUndefined();
    expect(result.row(midOf(199))).toBeDefined();
  });
});

describe('searching', () => {
  test('cancels the former query with each key and shows the last', async () => {
    const { archive, result } = await openResult(30);
    let release = (): void => undefined;
    archive.gate = new Promise(resolve => (release = resolve));
    const searches = ['A', 'Ar', 'Article 7'].map(text => result.search(typed(text)));
    expect(result.pending).toBe(true);
    expect(result.row(0)?.id).toBe(30);
    release();
    await Promise.all(searches);
    expect(result.query.text).toBe('Article 7');
    expect(result.row(0)?.id).toBe(7);
    expect(result.articles).toBe(1);
    expect(archive.cancelled).toEqual(['A@0', 'Ar@0']);
    expect(result.pending).toBe(false);
  });

  test('in another order is the query that was asked last, whose rows may not be there yet', async () => {
    const { result } = await openResult(30);
    const typing = result.search(typed('Article 7'));
    await Promise.all([typing, result.reorder({ sort: 'relevance' })]);
    expect(result.query.text).toBe('Article 7');
    expect(result.order.sort).toBe('relevance');
  });

  test('shows what is told of the former result as outdated once the new one lets it wait', async () => {
    const { archive, result } = await openResult(30);
    let release = (): void => undefined;
    archive.gate = new Promise(resolve => (release = resolve));
    const search = result.search(typed('Article 7'));
    expect(result.overview.outdated).toBe(false);
    await setTimeout(patience + 20);
    expect(result.overview.outdated).toBe(true);
    expect(result.overview.facets?.tags.names[0]?.count).toBe(30);
    release();
    await search;
    expect(result.overview.outdated).toBe(false);
    expect(result.overview.facets?.tags.names[0]?.count).toBe(1);
  });

  test('finds the selected article again in the new result', async () => {
    const { result } = await openResult(150);
    result.select(67, 83);
    await result.search(typed('7'));
    const index = result.selectedIndex;
    expect(index === null ? undefined : result.row(index)?.id).toBe(67);
  });

  test('that fails leaves no rows of the former query behind, and says why', async () => {
    const { archive, result } = await openResult(30);
    archive.gate = Promise.reject(new Failure('index-damaged'));
    await result.search(typed('7'));
    expect(result.viewport.rows).toBe(0);
    expect(result.failure?.code).toBe('index-damaged');
    archive.gate = Promise.resolve();
    await result.search(typed('7'));
    expect(result.failure).toBeUndefined();
    expect(result.viewport.rows).toBe(3);
  });

  test('keeps an article selected that is no part of the result', async () => {
    const { result } = await openResult(30);
    result.select(8, 22);
    await result.search(typed('7'));
    expect(result.selected).toBe(8);
    expect(result.selectedIndex).toBeNull();
  });

  test('asks for snippets only where there are words to find, and once for each row', async () => {
    const { archive, result } = await openResult(300);
    await result.fetchSnippets();
    expect(archive.snippetsAsked).toEqual([]);
    await result.search(typed('Article'));
    await result.fetchSnippets();
    await result.fetchSnippets();
    expect(archive.snippetsAsked).toHaveLength(1);
    expect(archive.snippetsAsked[0]).toHaveLength(5);
    expect(result.snippet(300)?.text).toBe('snippet of 300');
  });
});

describe('moving through a result', () => {
  test('begins with the first row in sight and ends where the list ends', async () => {
    const { result } = await openResult(3);
    await result.move(1);
    expect(result.selected).toBe(3);
    await result.move(1);
    await result.move(1);
    await result.move(1);
    expect(result.selected).toBe(1);
    await result.move(-9);
    expect(result.selected).toBe(3);
  });

  test('fetches the row it goes to and scrolls it into sight', async () => {
    const { result } = await openResult(5_000);
    await result.selectAt(4_999);
    expect(result.selected).toBe(1);
    expect(result.viewport.position).toBe(4_995);
  });

  test('goes on from the row marked last while its page is on its way', async () => {
    const { archive, result } = await openResult(5_000);
    let release = (): void => undefined;
    archive.gate = new Promise(resolve => (release = resolve));
    const first = result.selectAt(1_000);
    const second = result.move(500);
    release();
    await Promise.all([first, second]);
    expect(result.selectedIndex).toBe(1_500);
    expect(result.selected).toBe(3_500);
  });

  test('shows one article wherever it is', async () => {
    const { result } = await openResult(5_000);
    await result.go(1_000);
    expect(result.selectedIndex).toBe(4_000);
    expect(result.viewport.first).toBeGreaterThan(3_980);
  });
});
