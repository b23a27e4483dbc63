import { listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { unpackedExecutable } from '../../../scripts/package/unpacked.mjs';
import { expect, test } from '../launch.ts';

const resources = path.join(
  path.dirname(unpackedExecutable()),
  process.platform === 'darwin' ? '../Resources' : 'resources',
);
const asar = path.join(resources, 'app.asar');

test('the program as it is packed refuses what a program of its kind can be turned into', async () => {
  const fuses = await getCurrentFuseWire(unpackedExecutable());
  const isOn = (fuse: FuseV1Options) => fuses[fuse] === FuseState.ENABLE;
  expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
  expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
  expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
  expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
  expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
  expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  // Playwright drives this package through the one fuse that installers keep shut.
  expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(true);
  expect(await readFile('electron-builder.yml', 'utf8')).toMatch(
    /^ {2}enableNodeCliInspectArguments: false$/m,
  );
});

test('every file of the package has a checksum in it, and only what the program runs is there', async () => {
  const files = listPackage(asar, { isPack: false }).map(file =>
    file.replaceAll('\\', '/').replace(/^\//, ''),
  );
  expect(files).toContain('out/main.js');
  for (const file of files) {
    const facts = statFile(asar, file);
    if ('size' in facts && !facts.unpacked) expect(facts.integrity?.algorithm, file).toBe('SHA256');
  }
  expect(files.filter(file => /\.(?:map|ts)$|^(?:tests|scripts|bench)\//.test(file))).toEqual([]);
  // Nothing beside it would be loaded in its place.
  expect(await readdir(resources)).not.toContain('app');
  expect(await readdir(resources)).not.toContain('default_app.asar');
});
