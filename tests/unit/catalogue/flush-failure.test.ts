import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../../electron/base/failure.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { toDataFailure } from '../../../electron/base/data-fault.ts';
import { inFolder } from './in-folder.ts';
import { sampleRecord } from './sample-record.ts';

test('a write that fails loses nothing: memory is right, the file is the old one, and the next write succeeds', async () => {
  await inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    catalogue.put(0, sampleRecord(0));
    catalogue.put(1, sampleRecord(1));
    await catalogue.flush(1);
    const file = join(folder, 'shard-0000.json');
    const before = await readFile(file);

    // Stands where the temporary file is to be made.
    await mkdir(`${file}.tmp`);
    catalogue.put(0, sampleRecord(10));
    const failing = catalogue.flush(2);
    catalogue.put(2, sampleRecord(2));
    await expect(failing).rejects.toThrow();
    expect(await readFile(file)).toEqual(before);
    expect(catalogue.shardGenerations().get(0)).toBe(1);
    const expected = [sampleRecord(10), sampleRecord(1), sampleRecord(2)];
    expect(await catalogue.records([0, 1, 2])).toEqual(expected);

    await rm(`${file}.tmp`, { recursive: true, force: true });
    await catalogue.flush(3);
    const { catalogue: reopened } = await Catalogue.open(folder);
    expect(await reopened.records([0, 1, 2])).toEqual(expected);
    expect(reopened.generation).toBe(3);
  });
});

test('a write that is made up for carries the generation of its batch, so that it agrees with the text', async () => {
  await inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    const obstacle = join(folder, 'shard-0000.json.tmp');
    await mkdir(obstacle);
    catalogue.put(0, sampleRecord(0));
    await expect(catalogue.flush(1)).rejects.toThrow();
    await rm(obstacle, { recursive: true, force: true });
    catalogue.put(4096, sampleRecord(1));
    await catalogue.flush(2);
    expect([...catalogue.shardGenerations()]).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

test.runIf(process.platform === 'linux')('a full disk is told as such', async () => {
  await inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    catalogue.put(0, sampleRecord(0));
    await symlink('/dev/full', join(folder, 'shard-0000.json.tmp'));
    await expect(catalogue.flush(1)).rejects.toMatchObject({
      code: 'data-folder-full',
      details: { path: folder },
    });
    await catalogue.flush(2);
    expect((await Catalogue.open(folder)).catalogue.files).toBe(1);
  });
});

test('faults of the file system have the code a person is told; others stay what they are', () => {
  const fault = (code: string) => Object.assign(new Error(code), { code });
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    expect(toDataFailure(fault(code), '/data')).toMatchObject({
      code: 'data-folder-unwritable',
      details: { path: '/data' },
    });
  }
  for (const code of ['ENOSPC', 'EDQUOT']) {
    expect(toDataFailure(fault(code), '/data')).toMatchObject({ code: 'data-folder-full' });
  }
  const other = fault('EISDIR');
  expect(toDataFailure(other, '/data')).toBe(other);
  const failure = new Failure('data-newer');
  expect(toDataFailure(failure, '/data')).toBe(failure);
});
