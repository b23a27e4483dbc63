import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IdSet } from '../../../electron/base/id-set.ts';
import { FullTextIndex } from '../../../electron/search/full-text-index.ts';
import { temporaryFolder } from '../../support/archive.ts';
import { directMaker } from '../../support/segments.ts';

const text = (id: number, body: string) => ({ id, path: '', title: '', body });

async function write(index: FullTextIndex, generation: number, ...texts: ReturnType<typeof text>[]) {
  await index.write({ generation, shards: [0], content: { texts, gone: [] } });
}

function found(index: FullTextIndex, phrase: string): number[] {
  const ids = new IdSet(10_000);
  const steps = index.find({ kind: 'text', within: 'anywhere', phrase, prefix: false, span: [0, 0] }, ids);
  while (!steps.next().done);
  return [...ids];
}

const segments = (folder: string) => readdirSync(folder).filter(name => /^segment-\d+$/.test(name));

/** Makes the next change of the list of segments impossible, until `release` is called. */
function blockManifest(folder: string): () => void {
  const inTheWay = join(folder, 'manifest.json.tmp');
  mkdirSync(inTheWay);
  return () => rmdirSync(inTheWay);
}

test('a batch that could not be committed leaves no file behind to fill the disk further', async () => {
  const folder = temporaryFolder('text');
  const { text: index } = await FullTextIndex.open(folder, directMaker);
  await write(index, 1, text(0, 'first'));
  const release = blockManifest(folder);
  await expect(write(index, 2, text(1, 'second'))).rejects.toThrow();
  await expect(index.forgetShards([0])).rejects.toThrow();
  expect(segments(folder)).toEqual(['segment-0']);
  release();
  await write(index, 3, text(1, 'second'));
  expect(found(index, 'second')).toEqual([1]);
  await index.close();
});

test('a merge that could not be committed leaves no file behind', async () => {
  const folder = temporaryFolder('text');
  const made: string[] = [];
  let release = () => undefined as void;
  const { text: index } = await FullTextIndex.open(folder, {
    ...directMaker,
    async merge(paths, into, forgetsGone) {
      await directMaker.merge(paths, into, forgetsGone);
      made.push(into);
      release = blockManifest(folder);
    },
  });
  for (let id = 0; id < 8; id++) await write(index, id + 1, text(id, `word${id}`));
  await index.settled();
  expect(made).toHaveLength(1);
  expect(segments(folder)).toHaveLength(8);
  release();
  await index.close();
});

test('a dropped segment takes every text of its shards with it, whatever older ones say, and is kept aside', async () => {
  const folder = temporaryFolder('text');
  const { text: index } = await FullTextIndex.open(folder, directMaker);
  await write(index, 1, text(0, 'old words'), text(1, 'removed words'), text(5000, 'other words'));
  await index.write({
    generation: 2,
    shards: [0],
    content: { texts: [text(0, 'new words')], gone: [1] },
  });
  const damaged = await index.drop(join(folder, 'segment-1'));
  expect(damaged).toMatchObject({ shards: [0] });
  expect(readFileSync(damaged?.movedTo ?? '').length).toBeGreaterThan(0);
  expect(found(index, 'words')).toEqual([5000]);
  // As one change: a crash at this moment must not leave texts that look right.
  const { text: reopened } = await FullTextIndex.open(folder, directMaker);
  expect(found(reopened, 'words')).toEqual([5000]);
  expect(reopened.generations.has(0)).toBe(false);
  await reopened.close();
  await index.close();
});

test('a segment that cannot be dropped stays whole', async () => {
  const folder = temporaryFolder('text');
  const { text: index } = await FullTextIndex.open(folder, directMaker);
  await write(index, 1, text(0, 'words'));
  const release = blockManifest(folder);
  await expect(index.drop(join(folder, 'segment-0'))).rejects.toThrow();
  expect(found(index, 'words')).toEqual([0]);
  expect(index.generations.get(0)).toBe(1);
  release();
  await index.close();
});

test('damage that a merge meets first is told', async () => {
  const folder = temporaryFolder('text');
  const { text: index } = await FullTextIndex.open(folder, directMaker);
  const told: string[] = [];
  index.onDamage(path => told.push(path));
  for (let id = 0; id < 7; id++) await write(index, id + 1, text(id, `word${id} `.repeat(30_000)));
  const third = join(folder, 'segment-2');
  const bytes = readFileSync(third);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(third, bytes);
  await write(index, 8, text(8, 'the eighth'));
  await index.settled();
  expect(told).toEqual([third]);
  await index.close();
});

// Reading the first bytes of this file is a fault of the disk to whoever reads.
test.skipIf(process.platform !== 'linux')(
  'a list of segments that the disk fails to read is set aside',
  async () => {
    const folder = temporaryFolder('text');
    const { text: index } = await FullTextIndex.open(folder, directMaker);
    await write(index, 1, text(0, 'words'));
    await index.close();
    unlinkSync(join(folder, 'manifest.json'));
    symlinkSync('/proc/self/mem', join(folder, 'manifest.json'));
    const { text: reopened, damaged } = await FullTextIndex.open(folder, directMaker);
    expect(damaged).toHaveLength(1);
    expect(found(reopened, 'words')).toEqual([]);
    await reopened.close();
  },
);
