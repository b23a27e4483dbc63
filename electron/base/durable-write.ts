import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Replaces a file as a whole: whatever happens meanwhile, the old or the new content stands there, and once the
 * promise resolves the new one survives a power cut. After a rejection the old one stands there.
 */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(temporary, file);
  } catch (thrown) {
    // On a full disk the half-written file would keep the little space there is.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncFolder(dirname(file));
}

const renameAttempts = 10;

/** Windows refuses to replace a file that a reader or a virus scanner holds open, which they do for moments. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (thrown) {
      if (process.platform !== 'win32' || attempt === renameAttempts) throw thrown;
      await pause(attempt * 20);
    }
  }
}

/**
 * Makes the rename durable. Windows has no such call and some network file systems refuse it; the new file is in
 * its place already, so that is no failure.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}
