import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  articleFile,
  differences,
  eventually,
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
  async function indexed(
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ root: string; data: string }> {
    const [root, data] = [makeArchive({ ...files, ...more }), temporaryFolder('data')];
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

  const textFiles = (data: string, pattern: RegExp) =>
    readdirSync(join(data, 'text'))
      .filter(name => pattern.test(name))
      .map(name => join(data, 'text', name));

  it.each([
    ['is no segment at all', (file: string) => writeFileSync(file, 'this is no segment'.repeat(1000))],
    ['was cut short', (file: string) => truncateSync(file, 100)],
    ['is empty', (file: string) => truncateSync(file, 0)],
    ['is missing', (file: string) => rmSync(file)],
  ])('reads the articles of a segment again that %s', async (_, damage) => {
    const { root, data } = await indexed();
    for (const file of textFiles(data, /^segment-\d+$/)) damage(file);
    const archive = await opened(root, data);
    await archive.reconcile();
    expect(await list(archive, '霍尔果斯')).toHaveLength(1);
    expect(await differences(archive)).toEqual([]);
  });

  it('finds a changed byte at the search that meets it, names the file, and reads its articles again', async () => {
    // What is read when a segment is opened stands at its end, and has been checked then.
    const body = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const { root, data } = await indexed({ 'long.md': articleFile({ title: 'Every character', body }) });
    const [segment = ''] = textFiles(data, /^segment-\d+$/);
    const archive = await opened(root, data);
    const bytes = readFileSync(segment);
    for (let at = 10; at < bytes.length / 2; at += 1000) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    await expect(list(archive, '霍尔果斯')).rejects.toMatchObject({ code: 'index-damaged' });
    await eventually(async () => {
      const found = await list(archive, '霍尔果斯').catch(() => []);
      return found.length === 1;
    });
    expect(archive.status().damaged.join()).toMatch(/segment-0\.damaged/);
    await archive.reconcile();
    expect(await differences(archive)).toEqual([]);
  });

  it('reads the articles of a segment again that a merge finds damaged, before anybody has searched it', async () => {
    const { root, data } = await indexed();
    const archive = await opened(root, data);
    const [segment = ''] = textFiles(data, /^segment-\d+$/);
    const bytes = readFileSync(segment);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    for (let change = 0; change < 8; change++) {
      write(root, `more/${change}.md`, articleFile({ title: `More ${change}` }));
      await archive.reconcile();
    }
    expect(archive.status().damaged.join()).toMatch(/segment-0\.damaged/);
    expect(await list(archive, '霍尔果斯')).toHaveLength(1);
    expect(await differences(archive)).toEqual([]);
  });

  it('says so, and goes on, when damage cannot be mended', async () => {
    const { root, data } = await indexed();
    const archive = await opened(root, data);
    await archive.reconcile();
    const [segment = ''] = textFiles(data, /^segment-\d+$/);
    truncateSync(segment, 0);
    const inTheWay = join(data, 'text', 'manifest.json.tmp');
    mkdirSync(inTheWay);
    await expect(list(archive, '霍尔果斯')).rejects.toMatchObject({ code: 'index-damaged' });
    await eventually(() => archive.status().state === 'failed');
    rmSync(inTheWay, { recursive: true });
    await expect(list(archive, '霍尔果斯')).rejects.toMatchObject({ code: 'index-damaged' });
    await eventually(async () => (await list(archive, '霍尔果斯').catch(() => [])).length === 1);
    expect(await differences(archive)).toEqual([]);
  });

  it.each([
    ['damaged', (file: string) => writeFileSync(file, '{"check":1,"manifest":"{}"}')],
    ['missing', (file: string) => rmSync(file)],
  ])('rebuilds the full-text index when its list of segments is %s', async (_, damage) => {
    const { root, data } = await indexed();
    for (const file of textFiles(data, /^manifest\.json$/)) damage(file);
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
    // The list of segments can be replaced no more where a folder stands in the way.
    mkdirSync(`${names.find(name => /text[/\\]manifest\.json$/.test(name)) ?? ''}.tmp`);
    expect(await runCommandLine('index', root, '--user-data', userData)).toMatchObject({ code: 1 });
  });
});
