import { existsSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import {
  articleFile,
  differences,
  list,
  makeArchive,
  pathsOf,
  temporaryFolder,
  write,
} from '../support/archive.ts';
import { runCommandLine } from '../support/command-line.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();

const files = {
  'health/test.md': articleFile({ title: '新疆启动核酸检测', body: '霍尔果斯市新增病例4例。' }),
  'world/night-train.md': articleFile({
    title: 'The night train returns',
    body: 'Sleeper coaches run again.',
  }),
  'note.txt': 'A plain note.',
  'empty.md': '',
};

describe('a damaged index', () => {
  async function indexed(): Promise<{ root: string; data: string }> {
    const [root, data] = [makeArchive(files), temporaryFolder('data')];
    const archive = await opened(root, data);
    await archive.reconcile();
    await close(archive);
    return { root, data };
  }
  const shardFiles = (data: string) =>
    readdirSync(join(data, 'catalogue')).filter(name => name !== 'manifest.json' && name.endsWith('.json'));

  it('rebuilds a shard that was cut short, names it, and ends equal to the folder', async () => {
    const { root, data } = await indexed();
    for (const name of shardFiles(data)) truncateSync(join(data, 'catalogue', name), 40);
    const archive = await opened(root, data);
    expect(archive.status().damaged).toHaveLength(1);
    await archive.reconcile();
    expect(await list(archive, '霍尔果斯')).toHaveLength(1);
    expect(await differences(archive)).toEqual([]);
  });

  it('rebuilds the full-text index when its file is no database any more', async () => {
    const { root, data } = await indexed();
    writeFileSync(join(data, 'text.sqlite'), 'this is no database'.repeat(1000));
    const archive = await opened(root, data);
    expect(archive.status().damaged.join()).toMatch(/text\.sqlite\.damaged/);
    await archive.reconcile();
    expect(await list(archive, '霍尔果斯')).toHaveLength(1);
    expect(await differences(archive)).toEqual([]);
  });

  it('rebuilds the full-text index when its file is missing', async () => {
    const { root, data } = await indexed();
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(data, `text.sqlite${suffix}`), { force: true });
    const archive = await opened(root, data);
    await archive.reconcile();
    expect(await list(archive, '霍尔果斯')).toHaveLength(1);
    expect(await differences(archive)).toEqual([]);
  });

  it('reads a shard again whose text was committed and whose records were not', async () => {
    const { root, data } = await indexed();
    const shard = join(data, 'catalogue', shardFiles(data)[0] ?? '');
    const archive = await opened(root, data);
    renameSync(shard, `${shard}.before`);
    write(root, 'late.md', articleFile({ title: '迟到的文章', body: '末班车' }));
    await archive.reconcile();
    await close(archive);
    // What a crash between the two writes leaves: the text of the new article, and the shard as it was.
    renameSync(`${shard}.before`, shard);
    const after = await opened(root, data);
    await after.reconcile();
    expect(await pathsOf(after, '末班车')).toEqual(['late.md']);
    expect(await differences(after)).toEqual([]);
    expect(existsSync(shard)).toBe(true);
  });
  it('ends a command with a sentence when the index can be neither used nor mended', async () => {
    const root = makeArchive(files);
    const userData = temporaryFolder('data');
    expect(await runCommandLine('index', root, '--user-data', userData)).toMatchObject({ code: 0 });
    const names = readdirSync(userData, { recursive: true }).map(name => join(userData, String(name)));
    for (const name of names) if (/shard-\d+\.json$/.test(name)) rmSync(name);
    const database = new DatabaseSync(names.find(name => name.endsWith('text.sqlite')) ?? '');
    database.exec(`CREATE TRIGGER fault BEFORE DELETE ON shard BEGIN SELECT RAISE(ABORT, 'fault'); END`);
    database.close();
    expect(await runCommandLine('index', root, '--user-data', userData)).toMatchObject({ code: 1 });
  });
});
