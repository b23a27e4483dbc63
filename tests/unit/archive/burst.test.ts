import { describe, expect, it } from 'vitest';
import { Burst, everything } from '../../../electron/archive/burst.ts';

/** What is told of `paths` when they come at once. */
const told = (paths: readonly string[]) =>
  new Promise<ReadonlySet<string>>(resolve => {
    const burst = new Burst(resolve);
    for (const path of paths) burst.add(path);
  });

describe('a burst of changes', () => {
  it('is told once, each path once', async () => {
    expect(await told(['a.md', 'b.md', 'a.md'])).toEqual(new Set(['a.md', 'b.md']));
  });

  it('says so when everything may have changed', async () => {
    expect(await told(['a.md', everything, 'b.md'])).toContain(everything);
  });

  it('keeps no names of more files than are looked at one by one', async () => {
    const paths = Array.from({ length: 10_000 }, (_, index) => `${index}.md`);
    expect(await told(paths)).toEqual(new Set([everything]));
  });
});
