import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleFile, makeArchive, temporaryFolder, write } from '../support/archive.ts';
import { runCommandLine, startCommand, type Ran } from '../support/command-line.ts';

const fileCount = 1500;
let root: string;
let data: string;

beforeAll(async () => {
  root = makeArchive();
  for (let file = 0; file < fileCount; file++) {
    write(root, `${file % 7}/${file}.md`, articleFile({ title: `第${file}号通报`, body: '连夜消杀。' }));
  }
  data = temporaryFolder('data');
  expect((await runCommandLine('index', root, '--user-data', data)).code).toBe(0);
});

/** Runs a command and does `act` as soon as it has written something. */
async function runUntilOutput(
  act: (child: ReturnType<typeof startCommand>) => void,
  ...words: readonly string[]
): Promise<Pick<Ran, 'code' | 'err'>> {
  const child = startCommand(...words, '--user-data', data);
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout?.once('data', () => act(child));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, err };
}

describe('a command', () => {
  it('ends quietly when the reader of its output has seen enough', async () => {
    const enough = await runUntilOutput(child => child.stdout?.destroy(), 'ledger', root, '--json');
    expect(enough).toEqual({ code: 0, err: '' });
  });

  it('prints a long result without a word on standard error, and as one JSON value', async () => {
    const words = ['search', root, '', '--json', '--limit', String(fileCount), '--user-data', data];
    const { out, err } = await runCommandLine(...words);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ total: fileCount });
    expect((JSON.parse(out) as { articles: unknown[] }).articles).toHaveLength(fileCount);
  });

  // Signals, links, pipes and line breaks in names are POSIX systems' own.
  if (process.platform === 'win32') return;

  it('stops verifying when it is interrupted', async () => {
    write(root, 'new.md', 'A file that the index does not know is told of before any file is read.');
    const stopped = await runUntilOutput(child => child.kill('SIGINT'), 'verify', root);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain('Stopped');
  });

  it('writes nothing into the archive by way of a link', async () => {
    const link = join(temporaryFolder('link'), 'here');
    symlinkSync(root, link);
    const words = ['export', root, '', '--format', 'csv', '--out', join(link, 'out.csv')];
    expect((await runCommandLine(...words, '--user-data', data)).code).toBe(1);
    expect(existsSync(join(root, 'out.csv'))).toBe(false);
    expect((await runCommandLine('index', root, '--user-data', join(link, 'deep', 'data'))).code).toBe(1);
    expect(existsSync(join(root, 'deep'))).toBe(false);
  });

  it('keeps each file to one line, whatever its name holds', async () => {
    const odd = makeArchive({ 'one\nagrees.md': 'text', 'two\u001b[2J.md': '' });
    const { out } = await runCommandLine('verify', odd, '--user-data', temporaryFolder('data'));
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toContain('one\\u000aagrees.md\t');
    expect(out).not.toContain('\u001b');
  });

  it('does not wait for what a pipe in the archive may say', async () => {
    const odd = makeArchive({ 'a.md': 'text' });
    execFileSync('mkfifo', [join(odd, 'pipe.md')]);
    expect(await runCommandLine('show', odd, 'pipe.md')).toMatchObject({ code: 1, out: '' });
  });
});
