/** Installers for the current platform. They carry the official Electron alone. */
import { readFile } from 'node:fs/promises';
import { build } from '../build/build.mjs';
import { getOfficialRuntime, getRuntime } from '../runtime/runtime.mjs';
import { Refusal, runNpm } from '../setup/command.mjs';
import { electronBuilder } from './electron-builder.mjs';
import { packUnpacked } from './unpacked.mjs';

/** @param {readonly string[]} words for electron-builder; `--dir` makes the unpacked app with whatever runtime there is */
export async function makeInstallers(words) {
  if (words.includes('--dir')) {
    const runtime = await getRuntime();
    await build();
    return packUnpacked(runtime);
  }
  if ((await getOfficialRuntime()) === undefined) {
    throw new Refusal(
      'Installers carry the official Electron, which cannot be downloaded here; the test runtime is never shipped. `npm run pack` makes an unpacked app for trying out.',
    );
  }
  await build();
  await addForeignBinaries();
  await electronBuilder(words);
}

/**
 * npm installs @parcel/watcher's binary for this processor only, and installers are made for two. The other package is
 * laid beside it without being saved; electron-builder.yml picks the one that belongs into each installer.
 */
async function addForeignBinaries() {
  const { version } = JSON.parse(await readFile('node_modules/@parcel/watcher/package.json', 'utf8'));
  const libc = process.platform === 'linux' ? '-glibc' : '';
  const names = ['x64', 'arm64'].map(arch => `@parcel/watcher-${process.platform}-${arch}${libc}@${version}`);
  const { code } = await runNpm(['install', '--no-save', '--force', ...names]);
  if (code !== 0) throw new Refusal(`npm could not install ${names.join(' and ')}.`);
}
