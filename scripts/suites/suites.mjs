/** Every suite of the project: what `npm run check` and `npm test` run, in this order. */
import { build } from '../build/build.mjs';
import { packUnpacked } from '../package/unpacked.mjs';
import { executableOf, getRuntime } from '../runtime/runtime.mjs';
import { runNode } from '../setup/command.mjs';
import { ensureDesktopLibraries } from '../setup/desktop-libraries.mjs';
import { playwright } from './playwright.mjs';
import { vitest } from './vitest.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {readonly string[]} failures the name of each failed test, with its reason where it has one
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly string[]} [needs] suites that must have passed before, by name
 * @property {() => Promise<Outcome>} run a rejection counts as one failure
 */

/** @type {readonly Suite[]} */
export const checks = [
  check('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  check('types of the renderer', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'renderer'),
  check(
    'svelte-check',
    'node_modules/svelte-check/bin/svelte-check',
    '--tsconfig',
    './renderer/tsconfig.json',
    '--fail-on-warnings',
  ),
  check('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  { name: 'unit', run: () => vitest('unit') },
];

/** @type {readonly Suite[]} */
export const everything = [
  ...checks,
  step('build', build),
  { name: 'integration', needs: ['build'], run: () => vitest('integration') },
  step('pack', async () => packUnpacked(await getRuntime()), ['build']),
  { name: 'end-to-end', needs: ['pack'], run: endToEnd },
];

/** @returns {Promise<Outcome>} */
async function endToEnd() {
  await ensureDesktopLibraries(executableOf(await getRuntime()));
  return playwright();
}

/**
 * A tool that passes or fails as a whole.
 * @param {string} name
 * @param {string} tool
 * @param {readonly string[]} words
 * @returns {Suite}
 */
function check(name, tool, ...words) {
  return step(name, async () => {
    const { code } = await runNode(tool, words);
    if (code !== 0) throw new Error(`ended with code ${code}`);
  });
}

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 * @param {readonly string[]} [needs]
 * @returns {Suite}
 */
function step(name, work, needs = []) {
  return { name, needs, run: () => work().then(() => ({ passed: 1, failures: [] })) };
}
