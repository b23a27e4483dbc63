/** Builds everything into out/: the renderer, the shell with its processes and threads, and the preload. */
import { rm } from 'node:fs/promises';
import { build } from 'vite';

await rm('out', { recursive: true, force: true });
for (const configFile of ['vite.config.mts', 'vite.electron.config.mts', 'vite.preload.config.mts']) {
  await build({ configFile, logLevel: 'warn' });
}
