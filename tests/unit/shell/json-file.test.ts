import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JsonFile } from '../../../electron/shell/json-file.ts';

let folder: string;
let file: string;
/** At each sync, whether the file stood in its place already. */
let syncs: boolean[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  file = join(folder, 'value.json');
  syncs = [];
  const handle = await open(process.execPath);
  await handle.close();
  const kind = Object.getPrototypeOf(handle) as typeof handle;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the handle that it is for
  const { sync } = kind;
  vi.spyOn(kind, 'sync').mockImplementation(function (this: typeof handle) {
    syncs.push(existsSync(file));
    return sync.call(this);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('a value is on the disk before its file takes the place of the one before', async () => {
  const json = new JsonFile<string>(file);
  expect(await json.read()).toBeNull();
  await json.write('茶');
  expect(syncs[0]).toBe(false);
  expect(await json.read()).toBe('茶');
  expect(await readdir(folder)).toEqual(['value.json']);
});

test('of values that come while the disk is busy the newest is written, and no more of them than that', async () => {
  const json = new JsonFile<number>(file);
  const written = json.write(0);
  await vi.waitFor(() => expect(syncs).not.toEqual([]));
  const later = Array.from({ length: 100 }, (_, at) => json.write(at + 1));
  await written;
  await Promise.all(later);
  expect(JSON.parse(await readFile(file, 'utf8'))).toBe(100);
  // The first and the last, and their folder each.
  expect(syncs.length).toBeLessThanOrEqual(4);
});

test('a write that fails is told to whoever waits for it, and the next one is made all the same', async () => {
  const json = new JsonFile<string>(join(folder, 'gone', 'value.json'));
  await expect(json.write('first')).rejects.toThrow('ENOENT');
  await expect(json.write('second')).rejects.toThrow('ENOENT');
  await mkdir(join(folder, 'gone'));
  await json.write('third');
  expect(await json.read()).toBe('third');
});
