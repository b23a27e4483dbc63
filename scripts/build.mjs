/** `npm run build`: everything into out/. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  const { build } = await import('./build/build.mjs');
  await build();
} catch (error) {
  endWith(error);
}
