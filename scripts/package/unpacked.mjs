/** The unpacked app: what the end-to-end tests drive, and what is quickest to try. */
import path from 'node:path';
import { electronBuilder } from './electron-builder.mjs';

/**
 * Packs out/ with the given runtime into dist/, for this platform and processor.
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 */
export async function packUnpacked({ folder, version }) {
  await electronBuilder([
    '--dir',
    `-c.electronDist=${folder}`,
    `-c.electronVersion=${version}`,
    '-c.compression=store',
    // The only fuse that differs from the installers: Playwright drives the app through it.
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ]);
  console.log(`Packed: ${unpackedExecutable()}`);
}

/** @returns {string} absolute path of the program in the unpacked app of this platform and processor */
export function unpackedExecutable() {
  // electron-builder names the folder of an x64 build after the platform alone.
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  const places = {
    darwin: `mac${suffix}/Broadsheet.app/Contents/MacOS/Broadsheet`,
    win32: `win${suffix}-unpacked/Broadsheet.exe`,
    linux: `linux${suffix}-unpacked/broadsheet`,
  };
  const { platform } = process;
  return path.resolve(
    'dist',
    platform === 'darwin' || platform === 'win32' ? places[platform] : places.linux,
  );
}
