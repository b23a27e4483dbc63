import { describe, expect, it } from 'vitest';
import { Outline } from '../../../../renderer/state/outline.svelte.ts';
import type { ShownPage } from '../../../../renderer/state/shown-page.ts';

function start(tops: readonly number[], length = 100) {
  const page: ShownPage = {
    texts: ['字'.repeat(length)],
    headings: tops.map((_top, index) => ({ level: 1, text: `${index}` })),
    selectedText: () => '',
    selectedRange: () => undefined,
    uncover: () => undefined,
    topOf: () => 0,
    topOfHeading: index => tops[index] ?? 0,
    topOfName: () => undefined,
  };
  const viewport = {
    scrollTop: 0,
    clientHeight: 500,
    scrollHeight: 3000,
    scrollTo({ top }: { top: number }) {
      this.scrollTop = top;
    },
  };
  const outline = new Outline({ page, viewport: viewport as unknown as HTMLElement });
  outline.take();
  const at = (scrollTop: number) => {
    viewport.scrollTop = scrollTop;
    outline.follow();
    return outline.current;
  };
  return { outline, at };
}

describe('the table of contents', () => {
  it('is offered for three headings, and for two in a long text', () => {
    expect(start([0, 100, 200]).outline.offered).toBe(true);
    expect(start([0, 100]).outline.offered).toBe(false);
    expect(start([0, 100], 6_000).outline.offered).toBe(true);
    expect(start([0], 6_000).outline.offered).toBe(false);
  });

  it('opens where there is one alone', () => {
    const { outline } = start([0]);
    outline.toggle();
    expect(outline.shown).toBe(false);
  });

  it('knows the heading that is being read under', () => {
    const { at } = start([300, 1000, 2800]);
    expect([0, 299, 1000, 1500].map(at)).toEqual([-1, 0, 1, 1]);
  });

  it('takes the last heading in sight for the one that is read at the end', () => {
    expect(start([300, 1000, 2800]).at(2500)).toBe(2);
  });

  it('goes to a heading, which then is the current one', () => {
    const { outline, at } = start([300, 1000, 2000]);
    outline.go(1);
    expect(outline.current).toBe(1);
    expect(at(960)).toBe(1);
  });
});
