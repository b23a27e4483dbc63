/**
 * What runs when Electron is started without an app of its own, as in `electron . DIR`. The official distribution
 * brings one; the test runtime does not, so it gets this one.
 */
import { createPackage } from '@electron/asar';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** @param {string} resources the folder default_app.asar is written to */
export async function writeDefaultApp(resources) {
  await mkdir(resources, { recursive: true });
  await createPackage(path.resolve('scripts/runtime/default-app'), path.join(resources, 'default_app.asar'));
}
