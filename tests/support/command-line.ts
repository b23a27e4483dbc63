/** The built command line, run as a person runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { outFolder } from './archive.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const commandLine = join(outFolder, 'cli.js');
const environment = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', TZ: 'Asia/Shanghai' };

export const startCommand = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [commandLine, ...words], { env: environment });

/** As an ordinary user, who must not be let to everything, also where the tests run as root. */
export function runAsOrdinaryUser(...words: readonly string[]): Promise<Ran> {
  const ids = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  return ended(spawn(process.execPath, [commandLine, ...words], { env: environment, ...ids }));
}

/** The user without rights, on every system that has numbers for users. */
export const nobody = 65_534;

/** Where no file may grow beyond so many blocks of 512 bytes, as on a disk that is full. */
export function runWithLittleRoom(blocks: number, ...words: readonly string[]): Promise<Ran> {
  const command = `ulimit -f ${blocks}; exec "$@"`;
  const child = spawn('sh', ['-c', command, 'sh', process.execPath, commandLine, ...words], {
    env: environment,
  });
  return ended(child);
}

export const runCommandLine = (...words: readonly string[]): Promise<Ran> => ended(startCommand(...words));

/** On a machine in another zone. */
export const runCommandLineIn = (zone: string, ...words: readonly string[]): Promise<Ran> =>
  ended(spawn(process.execPath, [commandLine, ...words], { env: { ...environment, TZ: zone } }));

function ended(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, out, err }));
  });
}
