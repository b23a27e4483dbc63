/** electron-builder leaves these behind when it is given an unpacked runtime: they belong to a bare Electron. */
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, packager }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  await rm(path.join(appOutDir, 'version'), { force: true });
}
