import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FullTextReader } from '../../electron/search/full-text-reader.ts';
import type { TextBatch } from '../../electron/search/full-text-writer.ts';
import { indexText } from '../../electron/search/index-text.ts';
import { TextWriter } from '../../electron/search/text-writer.ts';

const threadFile = resolve('out/writer-thread.js');
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'text-writer-'));
  file = join(folder, 'text.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const batchOf = (generation: number, rowids: readonly number[], body = '疫情防控'): TextBatch => ({
  generation,
  shards: [0],
  removed: [],
  added: rowids.map(rowid => ({ rowid, title: indexText('a'), body: indexText(body) })),
});

function found(match: string): number[] {
  const reader = new FullTextReader(file);
  const rowids = [...reader.newestFirst(match)];
  reader.close();
  return rowids;
}

test('what is written in the thread is there when the promise resolves', async () => {
  const writer = await TextWriter.start(threadFile, file);
  await writer.write(batchOf(1, [1, 2]));
  expect(found('("疫情")')).toEqual([2, 1]);
  await writer.forgetShards([0]);
  expect(found('("疫情")')).toEqual([]);
  await writer.close();
});

test('batches that are not waited for are written in order, and close waits for them', async () => {
  const writer = await TextWriter.start(threadFile, file);
  const writing = Array.from({ length: 30 }, (_, at) => writer.write(batchOf(at, [7], `n${at}`)));
  await writer.close();
  await Promise.all(writing);
  expect(found('("n29")')).toEqual([7]);
  expect(found('("n28")')).toEqual([]);
});

test('texts are handed over, but a part of a shared buffer is copied', async () => {
  const writer = await TextWriter.start(threadFile, file);
  const own = indexText('疫情');
  const shared = new Uint8Array(100).fill(0x61);
  const part = shared.subarray(10, 13);
  const writing = writer.write({ ...batchOf(1, []), added: [{ rowid: 1, title: part, body: own }] });
  expect(own.byteLength).toBe(0);
  expect(shared.byteLength).toBe(100);
  await writing;
  expect(found('(title : "aaa")')).toEqual([1]);
  await writer.close();
});

test('a fault in the thread rejects that call alone', async () => {
  const writer = await TextWriter.start(threadFile, file);
  await expect(writer.write(batchOf(1, [0.5]))).rejects.toMatchObject({ code: 'internal' });
  await writer.write(batchOf(1, [3]));
  expect(found('("疫情")')).toEqual([3]);
  await writer.close();
});

test('an index that is damaged is told at the start', async () => {
  writeFileSync(file, 'no database, but a text of some length\n'.repeat(200));
  await expect(TextWriter.start(threadFile, file)).rejects.toMatchObject({
    code: 'index-damaged',
    details: { path: file },
  });
});

test('the death of the thread rejects what waits and what comes', async () => {
  const dying = join(folder, 'dying-thread.cjs');
  writeFileSync(
    dying,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', () => process.exit(3));
     parentPort.postMessage({ id: 0 });`,
  );
  const writer = await TextWriter.start(dying, file);
  const waiting = [writer.write(batchOf(1, [1])), writer.forgetShards([0])];
  for (const result of await Promise.allSettled(waiting)) {
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'archive-crashed' } });
  }
  await expect(writer.write(batchOf(1, [1]))).rejects.toMatchObject({ code: 'archive-crashed' });
});

test('a thread that cannot start rejects the start', async () => {
  await expect(TextWriter.start(join(folder, 'missing.js'), file)).rejects.toMatchObject({
    code: 'archive-crashed',
  });
});

test('after close nothing is written, and closing again does nothing', async () => {
  const writer = await TextWriter.start(threadFile, file);
  await writer.close();
  await writer.close();
  await expect(writer.write(batchOf(1, [1]))).rejects.toMatchObject({ code: 'archive-closed' });
});
