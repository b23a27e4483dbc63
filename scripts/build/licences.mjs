/** The licences of everything the app carries, collected from what was really bundled and what is shipped beside it. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const licencesFile = 'out/licences.txt';

/**
 * @param {readonly string[]} modules the ids of all bundled modules, as Vite reports them
 * @returns {Promise<void>}
 */
export async function writeLicences(modules) {
  const folders = new Set(modules.flatMap(packageFolder));
  const { dependencies } = await description('.');
  for (const name of Object.keys(dependencies)) await addShipped(`node_modules/${name}`, folders);
  const entries = await Promise.all([...folders].map(licenceOf));
  const head =
    'Broadsheet contains the following libraries. Electron and Chromium name theirs in their own files.\n';
  await writeFile(licencesFile, [head, ...new Set(entries.sort())].join(`\n${'-'.repeat(80)}\n`));
}

/**
 * @param {string} id such as `/x/node_modules/@scope/name/lib/file.js?query`, or a virtual module
 * @returns {readonly string[]} the folder of the package, nothing for the project's own modules
 */
function packageFolder(id) {
  const match = /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id);
  return match?.[1] === undefined ? [] : [path.relative('.', match[1])];
}

/**
 * Adds a package that is shipped as it is, and all it depends on.
 * @param {string} folder
 * @param {Set<string>} folders
 */
async function addShipped(folder, folders) {
  if (folders.has(folder)) return;
  folders.add(folder);
  const { dependencies, optionalDependencies } = await description(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = [`${folder}/node_modules/${name}`, `node_modules/${name}`].find(place => existsSync(place));
    // Of the optional ones, those for other platforms are not installed.
    if (found !== undefined) await addShipped(found, folders);
  }
}

/**
 * The licence texts of a package; where there are several licences, some stand in a folder of that name.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function textsIn(folder) {
  const named = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => /^(licen[cs]es?|copying)/i.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const texts = [];
  for (const entry of named) {
    const place = path.join(folder, entry.name);
    const files = entry.isDirectory() ? (await readdir(place)).map(name => path.join(place, name)) : [place];
    for (const file of files) texts.push(await readFile(file, 'utf8'));
  }
  return texts;
}

/** @param {string} folder */
async function licenceOf(folder) {
  const { name, version, license } = await description(folder);
  const text = (await textsIn(folder)).join('\n\n');
  return `${name} ${version} (${license ?? 'see its text'})\n\n${text.trim()}\n`;
}

/**
 * @param {string} folder
 * @returns {Promise<{ name: string, version: string, license?: string, dependencies: object, optionalDependencies: object }>}
 */
async function description(folder) {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  return { dependencies: {}, optionalDependencies: {}, ...JSON.parse(text) };
}
