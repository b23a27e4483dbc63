/** `npm start`: from a fresh clone to the window with the sample archive, in one command. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  // What follows uses the packages, so it is loaded only now.
  const { start } = await import('./start/start.mjs');
  process.exitCode = await start('resources/sample');
} catch (error) {
  endWith(error);
}
