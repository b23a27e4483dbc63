/** End-to-end tests of the unpacked app (`npm run pack` makes it). They share the machine's screen, so one at a time. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  timeout: 60_000,
  globalSetup: './tests/e2e/screen.ts',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
