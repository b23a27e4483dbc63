/**
 * Loads the app whose folder is the first word of the command line, and gives Electron its name and version, as the
 * official default app does (electron/electron, default_app/main.ts).
 */
const electron = require('electron');
const path = require('node:path');

/** @typedef {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} Unlisted */
const app = /** @type {Unlisted} */ (electron.app);
const named = process.argv.slice(1).find(word => !word.startsWith('-'));
const folder = path.resolve(named ?? '.');
const description = require(path.join(folder, 'package.json'));
Object.assign(process, { defaultApp: true });
app.setVersion(description.version);
app.setName(description.productName);
app.setAppPath(folder);
require(path.join(folder, description.main));
