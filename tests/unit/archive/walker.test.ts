import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { walkInThread } from '../../../electron/archive/walker.ts';
import { temporaryFolder } from '../../support/archive.ts';

// Elsewhere a test cannot have a disk that does not answer.
test.skipIf(process.platform === 'win32')(
  'a walk that waits for a disk is over as soon as it is cancelled',
  async () => {
    const pipe = join(temporaryFolder('walk'), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const abort = new AbortController();
    try {
      const walk = walkInThread(
        resolve('tests/support/waiting-walker.mjs'),
        pipe,
        () => abort.abort(),
        abort.signal,
      );
      await expect(walk).rejects.toMatchObject({ code: 'cancelled' });
    } finally {
      // Lets the thread end.
      closeSync(openSync(pipe, 'r+'));
    }
  },
);
