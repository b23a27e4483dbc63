import { stat } from 'node:fs';

/**
 * Gives the shell more threads for its files. A disk or share that does not answer may hold up each thread that asks, and
 * of the usual four, four of them would hold up everything. To be called before any file is asked for; on Windows the
 * number is settled before any script runs.
 */
export function widenThreadPool(): void {
  process.env['UV_THREADPOOL_SIZE'] = '16';
  // The first question settles it.
  stat(process.execPath, () => {});
  // It is nothing to the programs that the shell starts.
  delete process.env['UV_THREADPOOL_SIZE'];
}
