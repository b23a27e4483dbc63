/** End-to-end tests of the unpacked app (`npm run pack` makes it). */
import { defineConfig } from '@playwright/test';
import { lacksScreen } from './scripts/setup/virtual-screen.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // A window needs the focus: on a real screen they take turns.
  workers: lacksScreen() ? 2 : 1,
  timeout: 60_000,
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
