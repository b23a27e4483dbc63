/** The runtime package.json pins, downloaded by the electron package's own installer. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runNode } from '../setup/command.mjs';
import { readVersion } from './override.mjs';

const electronPackage = 'node_modules/electron';
const folder = path.resolve(electronPackage, 'dist');

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} */
export async function findOfficial() {
  // The installer writes path.txt last: without it the download was cut short.
  const whole = await readFile(path.join(electronPackage, 'path.txt'), 'utf8').catch(() => '');
  const version = await readVersion(folder);
  return whole !== '' && version === (await pinnedVersion())
    ? { kind: 'official', folder, version }
    : undefined;
}

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} undefined where the network refuses */
export async function downloadOfficial() {
  console.log(`Downloading Electron ${await pinnedVersion()} ...`);
  const { code, output } = await runNode(path.join(electronPackage, 'install.js'), [], { quiet: true });
  if (code === 0) return findOfficial();
  console.log(
    `The official download is out of reach here: ${output.trim().split('\n')[0] ?? 'no reason given'}`,
  );
  return undefined;
}

/** @returns {Promise<string>} */
async function pinnedVersion() {
  const { version } = JSON.parse(await readFile(path.join(electronPackage, 'package.json'), 'utf8'));
  return String(version);
}
