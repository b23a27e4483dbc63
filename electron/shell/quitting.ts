import { app } from 'electron';
import { inTime } from '../base/in-time.ts';
import { log } from '../base/log.ts';

/** So long what is open may take to be closed and written, in milliseconds: a disk that does not answer takes for ever. */
const patience = 8_000;

/** Lets the program end once `finish` has resolved, or has taken too long, and `last` was called. */
export function finishBeforeQuitting(finish: () => Promise<unknown>, last: () => void): void {
  let finishing: Promise<unknown> | undefined;
  let finished = false;
  app.on('will-quit', event => {
    if (finished) return;
    event.preventDefault();
    finishing ??= inTime(finish(), patience, () => log('shell', 'what is left open is not waited for')).then(
      () => {
        finished = true;
        last();
        // With nothing to wait for we are still inside this event, which would take the second quitting with it.
        setImmediate(end);
      },
    );
  });
}

/** Node ends only when each of its threads has come back, and one that waits for a dead share does not. */
function end(): void {
  const isHeldUp = process.getActiveResourcesInfo().some(kind => kind.startsWith('FSReq'));
  if (isHeldUp) process.kill(process.pid, 'SIGKILL');
  else app.quit();
}
