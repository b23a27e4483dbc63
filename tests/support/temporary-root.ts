/** Runs around a project's tests: their temporary folders are in one of their own, which goes when they end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What systems call the place of temporary files. */
const names = ['TMPDIR', 'TEMP', 'TMP'];

/** Before the first worker starts, which takes the environment over; returns what is to be done at the end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-tests-'));
  // Some tests let another user look into their own folder.
  chmodSync(folder, 0o755);
  const before = names.map(name => process.env[name]);
  for (const name of names) process.env[name] = folder;
  return () => {
    names.forEach((name, place) => {
      const value = before[place];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
