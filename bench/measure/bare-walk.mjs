/** Thread: the least that has to be done to know that nothing has changed, which is to look at every file. */
import { lstatSync, readdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {{ root: string }} */
const { root } = workerData;
const folders = [root];
let files = 0;
for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) folders.push(path);
    else if (lstatSync(path).isFile()) files++;
  }
}
parentPort?.postMessage(files);
