import { utilityProcess } from 'electron';
import * as v from 'valibot';
import { folderStandings, type FolderStanding } from './folder-standing.ts';

/** A folder of which nothing is heard by then is unreachable, in milliseconds. */
const patience = 4_000;

const answer = v.object({ path: v.string(), standing: v.picklist(folderStandings) });

/**
 * What stands at each of the paths now, as a process of its own finds; it is ended when it takes too long, so a dead
 * share holds up neither the shell nor the others. `script` is the bundle of that process. A path of which nothing could
 * be learnt is missing in the result.
 */
export function lookForFolders(
  script: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FolderStanding>> {
  const found = new Map<string, FolderStanding>();
  if (paths.length === 0) return Promise.resolve(found);
  // Each look may hang, so each has a thread.
  const env = { ...process.env, UV_THREADPOOL_SIZE: String(paths.length) };
  const looking = utilityProcess.fork(script, [...paths], { serviceName: 'Broadsheet folders', env });
  return new Promise(resolve => {
    const finish = () => {
      clearTimeout(overdue);
      // It may be beyond ending for as long as the share is dead; nobody waits for that either.
      looking.kill();
      resolve(found);
    };
    const overdue = setTimeout(() => {
      for (const path of paths) if (!found.has(path)) found.set(path, 'unreachable');
      finish();
    }, patience);
    looking.on('message', message => {
      const { path, standing } = v.parse(answer, message);
      found.set(path, standing);
      if (found.size === paths.length) finish();
    });
    looking.once('exit', finish);
  });
}
