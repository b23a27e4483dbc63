/**
 * Entry of the process that looks for folders, the paths in its command line, and tells of each what stands there. A
 * share that is dead holds up whoever asks, and a program cannot be rid of a thread that waits for it; of a process it
 * can.
 */
import { standingOf } from './shell/archives/folder-standing.ts';

for (const path of process.argv.slice(2)) {
  void standingOf(path).then(standing => process.parentPort.postMessage({ path, standing }));
}
