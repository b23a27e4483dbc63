import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import { SealedFile } from '../../../electron/catalogue/sealed-file.ts';
import { inFolder } from './in-folder.ts';
import { formatVersion } from '../../../electron/catalogue/shard-head.ts';
import { statedZone } from '../../../electron/catalogue/stated-zone.ts';
import { sampleRecord } from './sample-record.ts';

/** Three shards with a few records each, of generation 1, in `folder`. */
async function filled(folder: string): Promise<void> {
  const { catalogue } = await Catalogue.open(folder);
  for (const id of [0, 1, 2, 4096, 4097, 8192]) catalogue.put(id, sampleRecord(id));
  await catalogue.flush(1);
}

const shardFile = (folder: string, number: number) => join(folder, `shard-000${number}.json`);
const manifestFile = (folder: string) => join(folder, 'manifest.json');

async function changeByte(file: string, at: (bytes: Buffer) => number): Promise<void> {
  const bytes = await readFile(file);
  const place = at(bytes);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

/** A well-sealed file whose head is another one. */
async function changeHead(file: string, change: (head: Record<string, unknown>) => object): Promise<void> {
  const bytes = await readFile(file, 'utf8');
  const { head, lines } = JSON.parse(bytes) as { head: Record<string, unknown>; lines: unknown[] };
  const encoded = lines.map(line => Buffer.from(JSON.stringify(line)));
  await new SealedFile(file).write({ head: change(head), lines: encoded });
}

const damages: Readonly<Record<string, (file: string) => Promise<void>>> = {
  'is empty': file => truncate(file, 0),
  'was cut in its head': file => truncate(file, 200),
  'was cut by one byte': async file => truncate(file, (await readFile(file)).length - 1),
  'was lengthened': file => writeFile(file, '\n', { flag: 'a' }),
  'is all zeros': async file => writeFile(file, Buffer.alloc((await readFile(file)).length)),
  'has a flipped bit in its first line': file => changeByte(file, () => 12),
  'has a flipped bit in its head': file => changeByte(file, bytes => bytes.indexOf('"instants":"') + 14),
  'is another JSON document': file => writeFile(file, '{"articles":[]}'),
  'is no JSON': file => writeFile(file, 'no catalogue at all'),
  'has the format of another version': file =>
    changeHead(file, head => ({ ...head, format: formatVersion + 1 })),
  'is that of another shard': file => copyFile(file.replace('0001', '0000'), file),
  'lacks a column': file => changeHead(file, head => ({ ...head, columns: {} })),
  'has a column of the wrong length': file =>
    changeHead(file, head => ({ ...head, columns: { ...(head['columns'] as object), sizes: 'AAAA' } })),
  'has lines that do not add up': file =>
    changeHead(file, head => ({
      ...head,
      columns: { ...(head['columns'] as object), lineLengths: 'AQAAAAEAAAA=' },
    })),
  'lacks a name': file => changeHead(file, head => ({ ...head, sources: [] })),
};

for (const [how, damage] of Object.entries(damages)) {
  test(`a shard whose file ${how} is moved aside and the others are kept`, async () => {
    await inFolder(async folder => {
      await filled(folder);
      await damage(shardFile(folder, 1));
      const spoilt = await readFile(shardFile(folder, 1));

      const { catalogue, damaged } = await Catalogue.open(folder);

      const movedTo = `${shardFile(folder, 1)}.damaged-1`;
      expect(damaged).toEqual([{ shard: 1, movedTo }]);
      expect(await readFile(movedTo)).toEqual(spoilt);
      expect([...catalogue.ids()]).toEqual([0, 1, 2, 8192]);
      expect(await catalogue.record(8192)).toEqual(sampleRecord(8192));
      expect(catalogue.idOf(sampleRecord(4096).path)).toBeUndefined();
      expect(catalogue.shardGenerations().has(1)).toBe(false);
      expect(catalogue.allocate()).toBeGreaterThan(8192);
      // Gone once moved aside: the next start finds nothing to report.
      expect((await Catalogue.open(folder)).damaged).toEqual([]);
    });
  });
}

test('a shard that is damaged again is kept beside the first one', async () => {
  await inFolder(async folder => {
    for (const number of [1, 2]) {
      await filled(folder);
      await truncate(shardFile(folder, 0), 10);
      const { damaged } = await Catalogue.open(folder);
      expect(damaged.map(({ movedTo }) => basename(movedTo))).toEqual([`shard-0000.json.damaged-${number}`]);
    }
  });
});

test('ids of a damaged last shard are not handed out again, even without a manifest', async () => {
  await inFolder(async folder => {
    await filled(folder);
    await truncate(shardFile(folder, 2), 10);
    await rm(manifestFile(folder));
    const { catalogue } = await Catalogue.open(folder);
    expect(catalogue.allocate()).toBe(3 * 4096);
  });
});

test('a flipped bit in a line is found when the line is read, and only that record is lost', async () => {
  await inFolder(async folder => {
    await filled(folder);
    const title = sampleRecord(1).article.title;
    await changeByte(shardFile(folder, 0), bytes => bytes.indexOf(title));

    const { catalogue, damaged } = await Catalogue.open(folder);
    expect(damaged).toEqual([]);
    expect(catalogue.takeDamagedLines()).toEqual([]);
    expect(await catalogue.records([0, 1, 2])).toEqual([sampleRecord(0), undefined, sampleRecord(2)]);
    expect(catalogue.takeDamagedLines()).toEqual([1]);
    expect(catalogue.takeDamagedLines()).toEqual([]);
    await expect(catalogue.record(1)).rejects.toMatchObject({
      code: 'index-damaged',
      details: { path: shardFile(folder, 0) },
    });

    // Its file is to be read again; writing the shard meanwhile does not make the damage look sound.
    expect(catalogue.fingerprintOf(1)).toBeUndefined();
    expect(catalogue.fingerprintOf(2)).toEqual(sampleRecord(2).fingerprint);
    await catalogue.flush(2);
    const { catalogue: reopened } = await Catalogue.open(folder);
    expect(reopened.fingerprintOf(1)).toBeUndefined();
    await expect(reopened.record(1)).rejects.toMatchObject({ code: 'index-damaged' });
    expect(reopened.idOf(sampleRecord(1).path)).toBe(1);

    reopened.put(1, sampleRecord(1));
    await reopened.flush(3);
    expect(await (await Catalogue.open(folder)).catalogue.record(1)).toEqual(sampleRecord(1));
  });
});

test('lines that vanish with their file while the catalogue is open are reported, and the rest is written', async () => {
  await inFolder(async folder => {
    await filled(folder);
    const { catalogue } = await Catalogue.open(folder);
    await rm(shardFile(folder, 0));
    catalogue.put(2, sampleRecord(20));
    await catalogue.flush(2);
    expect(catalogue.takeDamagedLines()).toEqual([0, 1]);
    const { catalogue: reopened, damaged } = await Catalogue.open(folder);
    expect(damaged).toEqual([]);
    expect(await reopened.records([0, 1, 2])).toEqual([undefined, undefined, sampleRecord(20)]);
    expect([0, 1, 2].map(id => reopened.fingerprintOf(id) !== undefined)).toEqual([false, false, true]);
    expect(reopened.idOf(sampleRecord(0).path)).toBe(0);
  });
});

test('a missing manifest is made anew from the shards', async () => {
  await inFolder(async folder => {
    await filled(folder);
    const manifest = await readFile(manifestFile(folder));
    await rm(manifestFile(folder));
    const { catalogue, damaged } = await Catalogue.open(folder);
    expect(damaged).toEqual([]);
    expect(catalogue.files).toBe(6);
    expect(catalogue.generation).toBe(1);
    expect(catalogue.allocate()).toBe(8193);
    await catalogue.flush(1);
    expect(JSON.parse(manifest.toString())).toMatchObject({ head: { nextId: 8193, generation: 1 } });
    expect(JSON.parse(await readFile(manifestFile(folder), 'utf8'))).toMatchObject({
      head: { nextId: 8194, generation: 1, shards: [{ shard: 0, generation: 1, records: 3 }, {}, {}] },
    });
  });
});

test('a damaged manifest is moved aside and costs no record', async () => {
  await inFolder(async folder => {
    await filled(folder);
    await changeByte(manifestFile(folder), bytes => bytes.indexOf('nextId') + 9);
    const { catalogue, damaged } = await Catalogue.open(folder);
    expect(damaged).toEqual([]);
    expect(catalogue.files).toBe(6);
    expect(await readdir(folder)).toContain('manifest.json.damaged-1');
  });
});

test('the zone of an index is known from any file of it, and may be unknown to those of an earlier version', async () => {
  await inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder, 'Asia/Tokyo');
    for (const id of [0, 4096]) catalogue.put(id, sampleRecord(id));
    await catalogue.flush(1);
    await rm(manifestFile(folder));
    await changeHead(shardFile(folder, 0), ({ zone: _, ...head }) => head);
    const reopened = await Catalogue.open(folder, 'America/New_York');
    expect(reopened.catalogue.zone).toBe('Asia/Tokyo');
    expect(await statedZone(folder)).toBe('Asia/Tokyo');

    await changeHead(shardFile(folder, 1), ({ zone: _, ...head }) => head);
    const older = await Catalogue.open(folder, 'America/New_York');
    expect(older.damaged).toEqual([]);
    expect(older.catalogue.zone).toBe('America/New_York');
    expect(older.catalogue.files).toBe(2);
    expect(await statedZone(folder)).toBeUndefined();
  });
});

test('a kill after the shards of a batch and before its manifest keeps the batch', async () => {
  await inFolder(async folder => {
    await filled(folder);
    const older = await readFile(manifestFile(folder));
    const { catalogue } = await Catalogue.open(folder);
    const id = catalogue.allocate();
    catalogue.put(id, sampleRecord(77));
    await catalogue.flush(2);
    await writeFile(manifestFile(folder), older);

    const { catalogue: reopened } = await Catalogue.open(folder);
    expect(await reopened.record(id)).toEqual(sampleRecord(77));
    expect(reopened.generation).toBe(2);
    expect(reopened.shardGenerations().get(2)).toBe(2);
    expect(reopened.allocate()).toBe(id + 1);
  });
});

test('what an interrupted write left behind is no obstacle', async () => {
  await inFolder(async folder => {
    await filled(folder);
    await writeFile(`${shardFile(folder, 0)}.tmp`, 'half a sha');
    const { catalogue, damaged } = await Catalogue.open(folder);
    expect(damaged).toEqual([]);
    catalogue.put(0, sampleRecord(5));
    await catalogue.flush(2);
    expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('a catalogue of a newer version is refused and left alone', async () => {
  await inFolder(async folder => {
    await filled(folder);
    await changeHead(manifestFile(folder), head => ({ ...head, format: formatVersion + 1 }));
    const before = await readdir(folder);
    await expect(Catalogue.open(folder)).rejects.toMatchObject({
      code: 'data-newer',
      details: { path: manifestFile(folder) },
    });
    expect(await readdir(folder)).toEqual(before);
  });
});
