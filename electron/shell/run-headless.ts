import { spawnSync } from 'node:child_process';
import { app } from 'electron';
import { log } from '../base/log.ts';

/**
 * Runs a command of the command line without a window and ends the program with its exit code.
 *
 * On Linux Chromium insists on a display as soon as the first script has run, and a script comes too late to
 * choose the headless platform. Where there is no display the program therefore runs itself once more with that
 * switch; `spawnSync` holds Chromium's start until it has ended.
 */
export function runHeadless(run: () => Promise<number>): void {
  if (lacksDisplay()) {
    const again = ['--ozone-platform=headless', '--log-level=3', ...process.argv.slice(1)];
    process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1);
  }
  app.disableHardwareAcceleration();
  app.dock?.hide();
  // Without a listener Electron shows a dialog, which nobody could close.
  process.on('uncaughtException', fail);
  run().then(async code => {
    await Promise.all([process.stdout, process.stderr].map(written));
    app.exit(code);
  }, fail);
}

function fail(thrown: unknown): void {
  log('shell', 'the command failed', thrown);
  app.exit(1);
}

function lacksDisplay(): boolean {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return false;
  return !process.argv.some(word => word.startsWith('--ozone-platform='));
}

/** Pipes are written asynchronously on some systems; an exit would cut them short. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => stream.write('', () => resolve()));
}
