/** `npm test`: every suite, up to the packaged app; enough by itself on a fresh machine. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  // What follows uses the packages, so it is loaded only now.
  const { runSuites } = await import('./suites/run-suites.mjs');
  const { everything } = await import('./suites/suites.mjs');
  process.exitCode = await runSuites(everything);
} catch (error) {
  endWith(error);
}
