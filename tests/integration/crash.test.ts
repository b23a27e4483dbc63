import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { articleFile, eventually, makeArchive, temporaryFolder, write } from '../support/archive.ts';
import { runCommandLine, startCommand } from '../support/command-line.ts';

const fileCount = 2000;
const body = '霍尔果斯市疾控中心连夜抽调人员，对口岸货物逐件消杀。Night trains run late. '.repeat(20);

function bigArchive(): string {
  const root = makeArchive();
  for (let file = 0; file < fileCount; file++) {
    write(
      root,
      `s${file % 7}/${file}.md`,
      articleFile({
        title: `第${file}号通报`,
        date: `20${10 + (file % 12)}-0${1 + (file % 9)}-11 08:00:00`,
        body: `${body}${file}`,
      }),
    );
  }
  return root;
}

/** All that a person could see of an index, the ids apart, which count the order of arrival. */
async function contents(root: string, data: string): Promise<unknown> {
  const all = await runCommandLine(
    'search',
    root,
    '',
    '--json',
    '--limit',
    String(fileCount),
    '--user-data',
    data,
  );
  const some = await runCommandLine('search', root, '消杀 trains', '--count', '--user-data', data);
  const { articles } = JSON.parse(all.out) as { articles: { id?: number; path: string }[] };
  const plain = articles.map(({ id: _, ...rest }) => rest).sort((a, b) => a.path.localeCompare(b.path));
  return { plain, some: some.out };
}

describe('an index that is killed', () => {
  it('equals a clean build after the next run, whenever it was killed', async () => {
    const root = bigArchive();
    const clean = temporaryFolder('data');
    expect((await runCommandLine('index', root, '--user-data', clean)).code).toBe(0);
    const expected = await contents(root, clean);

    const data = temporaryFolder('data');
    for (const milliseconds of [250, 500, 700, 900, 1200]) {
      const child = startCommand('index', root, '--user-data', data);
      await Promise.race([pause(milliseconds), once(child, 'exit')]);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    expect(await runCommandLine('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    expect(await runCommandLine('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
    expect(await contents(root, data)).toEqual(expected);
  });

  it('keeps what was indexed when it is interrupted politely, and goes on from there', async () => {
    const root = bigArchive();
    const data = temporaryFolder('data');
    const child = startCommand('index', root, '--user-data', data);
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await eventually(() =>
      readdirSync(data, { recursive: true }).some(name => String(name).includes('shard-')),
    );
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(1);
    expect(said).toContain('Stopped');
    expect(await runCommandLine('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    expect(await runCommandLine('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
  });
});
