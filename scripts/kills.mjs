/**
 * `npm run kills`: a hundred kills at random moments of a first index, of later ones and of marks, each followed by
 * `verify` and, for every fifth, by a clean build to compare with; and a hundred damaged files. `npm run kills -- 20`:
 * twenty of each.
 */
import { endWith, runNode } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

const [, , runs = '100'] = process.argv;
try {
  await ensureInstalled();
  const { build } = await import('./build/build.mjs');
  await build();
  const words = ['run', '--project', 'integration', 'crash', 'any-damage'];
  const { code } = await runNode('node_modules/vitest/vitest.mjs', words, {
    environment: { ...process.env, FAULT_RUNS: runs },
  });
  process.exitCode = code;
} catch (error) {
  endWith(error);
}
