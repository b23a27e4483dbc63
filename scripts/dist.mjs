/** `npm run dist`: the installers of this platform, into dist/. Words such as `--x64` go on to electron-builder. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  // What follows uses the packages, so it is loaded only now.
  const { makeInstallers } = await import('./package/installers.mjs');
  await makeInstallers(process.argv.slice(2));
} catch (error) {
  endWith(error);
}
