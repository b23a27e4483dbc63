/** `npm run dev`: the development loop. `npm run dev -- DIR` opens DIR. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  // What follows uses the packages, so it is loaded only now.
  const { develop } = await import('./dev/develop.mjs');
  process.exitCode = await develop(process.argv.slice(2));
} catch (error) {
  endWith(error);
}
