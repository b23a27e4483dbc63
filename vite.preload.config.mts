/** The preload runs sandboxed, where no other file can be required: it is one file by itself. */
import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/preload.ts',
    outDir: 'out',
    emptyOutDir: false,
    target: 'chrome130',
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.js' } },
  },
});
