/** `npm run check`: types, svelte-check, lint, format and unit tests, for use while working. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  // What follows uses the packages, so it is loaded only now.
  const { runSuites } = await import('./suites/run-suites.mjs');
  const { checks } = await import('./suites/suites.mjs');
  process.exitCode = await runSuites(checks);
} catch (error) {
  endWith(error);
}
