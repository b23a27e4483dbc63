/** A walker thread whose archive is a pipe that nobody writes to: it waits in the system, as for a dead share. */
import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

parentPort?.postMessage({ kind: 'batch', batch: null });
openSync(/** @type {{ root: string }} */ (workerData).root, 'r');
