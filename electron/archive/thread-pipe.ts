import { parentPort, type Worker } from 'node:worker_threads';
import type { Pipe } from '../wire/messages.ts';

/** The pipe of a worker thread to whoever started it. */
export function parentPipe(): Pipe {
  const port = parentPort;
  if (!port) throw new Error('This runs as a worker thread only.');
  return {
    send: message => port.postMessage(message),
    onMessage(listener) {
      port.on('message', listener);
      return () => port.off('message', listener);
    },
  };
}

/** The other end of it. */
export function workerPipe(worker: Worker): Pipe {
  return {
    send: message => worker.postMessage(message),
    onMessage(listener) {
      worker.on('message', listener);
      return () => worker.off('message', listener);
    },
  };
}
