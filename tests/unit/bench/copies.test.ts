import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesOf } from '../../../bench/archive/write.mjs';
import { pairQuality } from '../../../bench/measure/copies.mjs';
import { Copies } from '../../../electron/archive/copies.ts';
import { readArticle } from '../../../electron/article/read-article.ts';
import { sketchOf } from '../../../electron/article/sketch.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { fold } from '../../../electron/search/fold.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copies-quality-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** By id, the story that each article of a generated archive tells. */
async function read(count: number, seed: number) {
  const { catalogue } = await Catalogue.open(folder);
  const stories = new Map<number, number | null>();
  for (const { path, bytes, expectation } of articlesOf(count, seed)) {
    const reading = readArticle(bytes, { path, modified: 0 }, { zone: 'UTC', now: Date.now() });
    if (!('article' in reading)) continue;
    const { body: _, ...article } = reading.article;
    const sketch = sketchOf(fold(reading.text.body));
    const id = catalogue.allocate();
    const { outcome, remarks } = reading;
    const fingerprint = { size: bytes.length, modified: 0 };
    catalogue.put(id, { path, outcome, remarks, fingerprint, article, ...(sketch && { sketch }) });
    stories.set(id, expectation.story);
  }
  return { catalogue, stories };
}

describe('the copies found in a generated archive', () => {
  it.each([1, 2])('are hardly ever of another story, and few are missed (seed %i)', async seed => {
    const { catalogue, stories } = await read(1_200, seed);
    const copies = new Copies(catalogue);
    const { precision, recall, meant } = pairQuality(
      [...stories].map(([id, story]) => ({ story, cluster: copies.copiesOf(id)[0] ?? id })),
    );
    expect(meant).toBeGreaterThan(80);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the quality of clusters', () => {
  const clustered = (...pairs: (readonly [story: number | null, cluster: number])[]) =>
    pairQuality(pairs.map(([story, cluster]) => ({ story, cluster })));

  it('is whole where each story is one cluster', () => {
    expect(clustered([1, 7], [1, 7], [1, 7], [2, 8])).toEqual({
      precision: 1,
      recall: 1,
      meant: 3,
      found: 3,
    });
  });

  it('counts pairs of two stories against precision, and pairs torn apart against recall', () => {
    expect(clustered([1, 7], [1, 7], [2, 7], [2, 8])).toMatchObject({ precision: 1 / 3, recall: 1 / 2 });
  });

  it('takes what tells no story for a copy of nothing', () => {
    expect(clustered([null, 7], [null, 7], [1, 8])).toMatchObject({ precision: 0, recall: 1 });
  });
});
