/** `npm run pack`: builds, and packs the unpacked app of this platform into dist/. */
import { endWith } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';

try {
  await ensureInstalled();
  const { getRuntime } = await import('./runtime/runtime.mjs');
  const { build } = await import('./build/build.mjs');
  const { packUnpacked } = await import('./package/unpacked.mjs');
  const runtime = await getRuntime();
  await build();
  await packUnpacked(runtime);
} catch (error) {
  endWith(error);
}
