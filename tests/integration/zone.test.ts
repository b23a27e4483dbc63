import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../electron/archive/archive.ts';
import { threadFilesIn } from '../../electron/archive/threads.ts';
import { ManifestFile } from '../../electron/catalogue/manifest.ts';
import { archiveDataFolder } from '../../electron/base/archive-id.ts';
import { articleFile, list, makeArchive, outFolder, temporaryFolder, write } from '../support/archive.ts';
import { runCommandLineIn } from '../support/command-line.ts';

/** An archive that was read in Tokyo; in New York it is still the 23rd at that time. */
async function readInTokyo() {
  const root = makeArchive({ 'a.md': articleFile({ title: 'Night train', date: '2022-01-24 05:00:00' }) });
  const userData = temporaryFolder('data');
  const data = archiveDataFolder(userData, root);
  const open = (zone: string | undefined, anew = false) =>
    Archive.open(
      {
        root,
        data,
        marks: temporaryFolder('marks'),
        threads: threadFilesIn(outFolder),
        ...(zone !== undefined && { zone }),
      },
      anew,
    );
  const archive = await open('Asia/Tokyo');
  await archive.reconcile();
  await archive.close();
  const inNewYork = (...words: readonly string[]) =>
    runCommandLineIn('America/New_York', ...words, '--user-data', userData);
  return { root, data, open, inNewYork };
}

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('the zone of an index', () => {
  it('stays what it was, so that a machine that travels counts no day twice', async () => {
    const { root, open } = await readInTokyo();
    write(root, 'b.md', articleFile({ title: 'Day train', date: '2022-01-24 06:00:00' }));
    const archive = await open('America/New_York');
    await archive.reconcile();
    const dates = (await list(archive, 'date:2022-01-24')).map(({ date }) => date.instant);
    const zone = archive.status().zone;
    await archive.close();
    expect(zone).toBe('Asia/Tokyo');
    expect(dates).toEqual([Date.UTC(2022, 0, 23, 21), Date.UTC(2022, 0, 23, 20)]);
  });

  it('is UTC where the machine that made it could not name its own', async () => {
    const { data, open } = await readInTokyo();
    const manifest = new ManifestFile(join(data, 'catalogue'));
    const stated = await manifest.read();
    if (!stated) throw new Error('There is no manifest');
    await manifest.write({ ...stated, zone: 'Etc/Unknown' });
    const archive = await open(undefined);
    expect(archive.zone).toBe('UTC');
    await archive.close();
  });

  it.each([
    ['was removed', (file: string) => rmSync(file)],
    ['is all zeros', (file: string) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
    ['has a flipped bit', flipBit],
  ])('outlives a manifest that %s', async (_, damage) => {
    const { root, data, open, inNewYork } = await readInTokyo();
    damage(join(data, 'catalogue', 'manifest.json'));
    const { out } = await inNewYork('show', root, 'a.md', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ date: '2022-01-23T20:00:00.000Z' });
    write(root, 'b.md', articleFile({ title: 'Day train', date: '2022-01-24 06:00:00' }));
    const archive = await open('America/New_York');
    await archive.reconcile();
    const dates = (await list(archive, 'date:2022-01-24')).map(({ date }) => date.instant);
    await archive.close();
    expect(dates).toEqual([Date.UTC(2022, 0, 23, 21), Date.UTC(2022, 0, 23, 20)]);
  });

  it('is another, and nothing of the former index is left, where a rebuild was killed while that was removed', async () => {
    const { data, open } = await readInTokyo();
    mkdirSync(join(data, 'erased'));
    renameSync(join(data, 'catalogue'), join(data, 'erased', 'catalogue'));
    rmSync(join(data, 'erased', 'catalogue', 'manifest.json'));
    const archive = await open('America/New_York');
    await archive.reconcile();
    const rows = await list(archive, 'date:2022-01-24');
    await archive.close();
    expect(rows.map(({ date }) => date.instant)).toEqual([Date.UTC(2022, 0, 24, 10)]);
    expect(existsSync(join(data, 'erased'))).toBe(false);
  });

  it('is another once the index is made anew', async () => {
    const { open } = await readInTokyo();
    const archive = await open('America/New_York', true);
    await archive.reconcile();
    const [row] = await list(archive, 'date:2022-01-24');
    await archive.close();
    expect(row?.date.instant).toBe(Date.UTC(2022, 0, 24, 10));
  });

  it('is kept by the command line, whatever the zone of the machine', async () => {
    const { root, inNewYork } = await readInTokyo();
    const shown = async () => {
      const { out } = await inNewYork('show', root, 'a.md', '--format', 'json');
      return (JSON.parse(out) as { date: string }).date;
    };
    expect((await inNewYork('verify', root)).code).toBe(0);
    expect((await inNewYork('search', root, 'date:2022-01-24', '--count')).out.trim()).toBe('1');
    expect(await shown()).toBe('2022-01-23T20:00:00.000Z');
    expect((await inNewYork('index', root, '--rebuild')).code).toBe(0);
    expect(await shown()).toBe('2022-01-23T20:00:00.000Z');
  });
});
