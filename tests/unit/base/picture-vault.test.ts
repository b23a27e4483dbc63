import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf, PictureVault } from '../../../electron/base/picture-vault.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const first = bytes('first');
const address = 'https://a.example/图.png?size=1';

const files = async (below: string): Promise<string[]> =>
  (await readdir(join(folder, below), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

const keep = (vault: PictureVault, at: string, picture: Uint8Array) =>
  vault.keep(at, hashOf(picture), picture);

it('finds in a later run what an earlier one kept', async () => {
  await keep(new PictureVault(folder), address, first);

  const vault = new PictureVault(folder);
  const found = await vault.find(address);
  expect(found).toEqual({ hash: hashOf(first), bytes: 5 });
  expect(Buffer.from((await vault.read(hashOf(first))) ?? [])).toEqual(Buffer.from(first));
  expect(await vault.find('https://a.example/other.png')).toBeUndefined();
});

it('keeps a picture once, whatever number of addresses gives it', async () => {
  const vault = new PictureVault(folder);
  await Promise.all(Array.from({ length: 20 }, (_, at) => keep(vault, `https://a.example/${at}.png`, first)));
  expect(await vault.size()).toEqual({ pictures: 1, bytes: 5 });
  expect(await vault.find('https://a.example/19.png')).toBeDefined();
});

it('notices by its hash that a kept picture is not what it was, and keeps it anew', async () => {
  const vault = new PictureVault(folder);
  await keep(vault, address, first);
  const [content] = await files('content');
  await writeFile(content ?? '', 'fir5t');

  expect(await vault.read(hashOf(first))).toBeUndefined();
  expect(await vault.find(address)).toBeUndefined();
  await keep(vault, address, first);
  expect(await vault.read(hashOf(first))).toBeDefined();
});

it.each(['', '{"address":', '{"address":"x","hash":"../../etc/passwd"}', 'null'])(
  'takes the address file %j for one that is not there',
  async damage => {
    const vault = new PictureVault(folder);
    await keep(vault, address, first);
    const [entry] = await files('addresses');
    await writeFile(entry ?? '', damage);
    expect(await vault.find(address)).toBeUndefined();
    await keep(vault, address, first);
    expect(await vault.find(address)).toBeDefined();
  },
);

it('has nothing of a picture whose address could not be written, and keeps it the next time', async () => {
  const vault = new PictureVault(folder);
  const inTheWay = join(folder, 'addresses');
  await writeFile(inTheWay, '');
  await expect(keep(vault, address, first)).rejects.toThrow();
  expect(await files('content')).toHaveLength(1);
  expect(await vault.find(address)).toBeUndefined();

  await rm(inTheWay);
  await keep(vault, address, first);
  expect(await vault.find(address)).toBeDefined();
});

it('has no address of a picture that could not be written', async () => {
  const vault = new PictureVault(folder);
  await writeFile(join(folder, 'content'), '');
  await expect(keep(vault, address, first)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['content']);
});

it('takes what a kill has left half-written for nothing', async () => {
  const vault = new PictureVault(folder);
  await keep(vault, address, first);
  const [content] = await files('content');
  await writeFile(`${content}.tmp`, 'fi');
  await rm(content ?? '');
  expect(await vault.find(address)).toBeUndefined();
  await keep(vault, address, first);
  expect(await vault.size()).toEqual({ pictures: 1, bytes: 5 });
});

it('reads nothing but what it wrote', async () => {
  const vault = new PictureVault(folder);
  await writeFile(join(folder, 'secret'), 'secret');
  for (const name of ['../secret', 'secret', '', hashOf(first).toUpperCase(), `${hashOf(first)}/`]) {
    expect(await vault.read(name)).toBeUndefined();
  }
});

it('is empty once it has been emptied', async () => {
  const vault = new PictureVault(folder);
  await keep(vault, address, first);
  await vault.empty();
  expect(await vault.size()).toEqual({ pictures: 0, bytes: 0 });
  expect(await vault.find(address)).toBeUndefined();
  await keep(vault, address, first);
  expect(await vault.size()).toEqual({ pictures: 1, bytes: 5 });
});
