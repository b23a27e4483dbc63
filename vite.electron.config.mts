/**
 * Everything outside the renderer, bundled for Node 20.18 (the shell, the archive process, its worker threads
 * and the command line). Libraries are bundled; native ones stay external and are unpacked from the asar.
 */
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const native = ['electron', '@photostructure/sqlite'];

export default defineConfig({
  ssr: { noExternal: true, external: native },
  build: {
    ssr: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20.18',
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        'archive-process': 'electron/archive-process.ts',
        'folder-process': 'electron/folder-process.ts',
        'reader-thread': 'electron/archive/reader-thread.ts',
        'walker-thread': 'electron/archive/walker-thread.ts',
        'segment-thread': 'electron/archive/segment-thread.ts',
        'exporter-thread': 'electron/export/exporter-thread.ts',
        cli: 'electron/cli.ts',
      },
      external: [...native, ...builtinModules, /^node:/],
      // gray-matter's engine for front matter that is a program: never called (see article/front-matter.ts).
      checks: { eval: false },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
