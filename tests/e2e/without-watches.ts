import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackedExecutable } from '../../scripts/package/unpacked.mjs';
import { run } from '../../scripts/setup/command.mjs';

/**
 * A program in `folder` that starts the packaged app where the system lets nobody watch a folder any more, as when other
 * programs have used up its watches. Undefined where no such limit can be set: elsewhere than on Linux, and where users
 * can make no namespaces.
 */
export async function startedWithoutWatches(folder: string): Promise<string | undefined> {
  const limited = 'echo 0 > /proc/sys/user/max_inotify_watches';
  const unshared = ['unshare', ['--user', '--map-root-user', 'sh', '-c', limited]] as const;
  if (process.platform !== 'linux' || (await run(...unshared, { quiet: true })).code !== 0) return undefined;
  const executable = path.join(folder, 'broadsheet-without-watches');
  const script = `${limited}; exec "$@"`;
  await writeFile(
    executable,
    `#!/bin/sh\nexec unshare --user --map-root-user sh -c '${script}' sh '${unpackedExecutable()}' --no-sandbox "$@"\n`,
  );
  await chmod(executable, 0o755);
  return executable;
}
