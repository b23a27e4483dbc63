/** The built command line, run as a person runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { outFolder } from './archive.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const startCommand = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(outFolder, 'cli.js'), ...words], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', TZ: 'Asia/Shanghai' },
  });

export function runCommandLine(...words: readonly string[]): Promise<Ran> {
  const child = startCommand(...words);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, out, err }));
  });
}
