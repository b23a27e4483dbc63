/** Watching, from outside, what the program asks of the network. */
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackedExecutable } from '../../scripts/package/unpacked.mjs';

const strace = ['/usr/bin/strace', '/bin/strace', '/usr/local/bin/strace'].find(file => existsSync(file));

/** Why calls to the system cannot be watched on this machine; undefined where they can. */
export const untraceable =
  process.platform !== 'linux'
    ? 'only Linux has strace'
    : strace === undefined
      ? 'strace is not installed'
      : undefined;

export interface Traced {
  /** Starts the packaged app with all of its processes and threads watched. */
  readonly executable: string;
  /** Every attempt to reach an address of a network: TCP, UDP, and so each question to a name server. */
  readonly attempts: () => Promise<readonly string[]>;
  /** Calls that were seen, of whatever kind. */
  readonly seen: () => Promise<number>;
}

/** A program in `folder` that starts the app under strace. */
export async function traced(folder: string): Promise<Traced> {
  const executable = path.join(folder, 'traced-broadsheet');
  const record = path.join(folder, 'calls.txt');
  const calls = '-f -qq --seccomp-bpf -e trace=connect,sendto,sendmmsg -e signal=none';
  await writeFile(
    executable,
    `#!/bin/sh\nexec '${strace}' ${calls} -o '${record}' '${unpackedExecutable()}' "$@"\n`,
  );
  await chmod(executable, 0o755);
  const lines = async () => (await readFile(record, 'utf8')).split('\n').filter(line => line !== '');
  return {
    executable,
    attempts: async () => (await lines()).filter(line => /AF_INET6?|AF_PACKET|systemd\/resolve/.test(line)),
    seen: async () => (await lines()).length,
  };
}
