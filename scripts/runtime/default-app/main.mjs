/**
 * Loads the app whose folder is the first word of the command line, and gives Electron its name and version, as the
 * official default app does (electron/electron, default_app/main.ts).
 */
import * as electron from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} Unlisted */
const app = /** @type {Unlisted} */ (electron.app);
const named = process.argv.slice(1).find(word => !word.startsWith('-'));
const folder = path.resolve(named ?? '.');
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
Object.assign(process, { defaultApp: true });
app.setVersion(description.version);
app.setName(description.productName);
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, description.main)).href);
