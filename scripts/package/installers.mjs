/** Installers for the current platform. They carry the official Electron alone. */
import { build } from '../build/build.mjs';
import { getOfficialRuntime, getRuntime } from '../runtime/runtime.mjs';
import { Refusal } from '../setup/command.mjs';
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
  await electronBuilder(words);
}
