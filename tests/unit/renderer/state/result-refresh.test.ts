import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import { summary } from '../support/listed-archive.ts';
import { midOf, openResult, typed } from '../support/opened-result.ts';

describe('a change of the index', () => {
  const newer = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => summary(from + count - at));

  test('leaves the rows in sight and the selection where they are', async () => {
    const { archive, result } = await openResult(1_000);
    result.viewport.moveTo(500.5);
    await result.fetchInSight();
    result.select(495, 505);
    archive.change([...newer(1_000, 20), ...archive.articles]);
    await vi.waitFor(() => expect(result.articles).toBe(1_020));
    expect(result.viewport.position).toBe(520.5);
    expect(result.row(520)?.id).toBe(500);
    expect(result.selected).toBe(495);
    expect(result.selectedIndex).toBe(525);
    expect(result.newAbove).toBe(20);
  });

  test('shows what has come in at once where the list is at its top', async () => {
    const { archive, result } = await openResult(100);
    archive.change([...newer(100, 5), ...archive.articles]);
    await vi.waitFor(() => expect(result.row(0)?.id).toBe(105));
    expect(result.viewport.position).toBe(0);
    expect(result.newAbove).toBe(0);
  });

  test('goes on from the place of a selected article that was removed', async () => {
    const { archive, result } = await openResult(100);
    await result.selectAt(10);
    archive.change(archive.articles.filter(article => article.id !== result.selected));
    await vi.waitFor(() => expect(result.articles).toBe(99));
    await vi.waitFor(() => expect(result.selectedIndex).toBeNull());
    await result.move(1);
    expect(result.selectedIndex).toBe(10);
    expect(result.selected).toBe(89);
  });

  test('goes on from there, whatever else changes before', async () => {
    const { archive, result } = await openResult(100);
    await result.selectAt(10);
    archive.change(archive.articles.filter(article => article.id !== result.selected));
    await vi.waitFor(() => expect(result.selectedIndex).toBeNull());
    archive.change(archive.articles.slice(0, 50));
    await vi.waitFor(() => expect(result.articles).toBe(50));
    await result.move(1);
    expect(result.selectedIndex).toBe(10);
  });

  test('leaves the place of an article that was removed with the query it was in', async () => {
    const { archive, result } = await openResult(100);
    await result.selectAt(10);
    archive.change(archive.articles.filter(article => article.id !== result.selected));
    await vi.waitFor(() => expect(result.selectedIndex).toBeNull());
    await result.search(typed('Article'));
    await result.move(1);
    expect(result.selectedIndex).toBe(0);
  });

  test('waits for the rows of a query that is on its way, and is shown with them', async () => {
    const { archive, result } = await openResult(30);
    archive.asked.length = 0;
    let release = (): void => undefined;
    archive.gate = new Promise(resolve => (release = resolve));
    const search = result.search(typed('Article 7'));
    archive.change(archive.articles.slice(0, 29));
    await setTimeout(50);
    expect(archive.asked.map(({ text }) => text)).toEqual(['Article 7']);
    expect(result.pending).toBe(true);
    release();
    await search;
    expect(result.query.text).toBe('Article 7');
    await vi.waitFor(() => expect(archive.asked.map(({ text }) => text)).toEqual(['Article 7', 'Article 7']));
  });

  test('selects the row that a key went to while its page was on its way', async () => {
    const { archive, result } = await openResult(1_000);
    archive.gate = new Promise(() => undefined);
    archive.asked.length = 0;
    void result.selectAt(500);
    await vi.waitFor(() => expect(archive.asked).toHaveLength(1));
    archive.gate = Promise.resolve();
    archive.change(archive.articles.filter(({ id }) => id !== 500));
    await vi.waitFor(() => expect(result.viewport.rows).toBe(999));
    await vi.waitFor(() => expect(result.selected).toBe(499));
    expect(result.selectedIndex).toBe(500);
  });

  test.each([
    ['the reader has scrolled on', () => new Promise<void>(() => undefined)],
    ['the page could not be read', () => Promise.reject(new Failure('index-damaged'))],
  ])('leaves the reader alone where a key went to a row and %s', async (_, gateOf) => {
    const gate = gateOf();
    gate.catch(() => undefined);
    const { archive, result } = await openResult(5_000);
    await result.selectAt(3);
    archive.gate = gate;
    const moved = result.selectAt(midOf(20));
    const scrolled = result.fetchInSight();
    archive.gate = Promise.resolve();
    result.viewport.moveTo(midOf(80));
    await Promise.all([moved, scrolled, result.fetchInSight()]);
    archive.change(archive.articles.slice(0, -1));
    await vi.waitFor(() => expect(result.viewport.rows).toBe(4_999));
    await result.fetchInSight();
    expect(result.viewport.position).toBe(midOf(80));
    expect(result.selected).toBe(4_997);
  });

  test('shows the end of a list that has become shorter than its place', async () => {
    const { archive, result } = await openResult(1_000);
    result.viewport.moveTo(900);
    await result.fetchInSight();
    archive.change(archive.articles.slice(0, 50));
    await vi.waitFor(() => expect(result.viewport.rows).toBe(50));
    expect(result.viewport.position).toBe(45);
  });

  test('many at once are one refresh', async () => {
    const { archive, result } = await openResult(100);
    archive.asked.length = 0;
    for (let at = 0; at < 50; at++) archive.change([...newer(100 + at, 1), ...archive.articles]);
    await vi.waitFor(() => expect(result.articles).toBe(150));
    expect(archive.asked.length).toBeLessThan(4);
  });

  test('asks again for the snippets in sight, and shows the former ones meanwhile', async () => {
    const { archive, result } = await openResult(100);
    await result.search(typed('Article'));
    await result.fetchSnippets();
    archive.change([...archive.articles]);
    await vi.waitFor(() => expect(archive.asked.length).toBeGreaterThan(2));
    expect(result.snippet(100)?.text).toBe('snippet of 100');
    await result.fetchSnippets();
    expect(archive.snippetsAsked).toHaveLength(2);
  });
});
