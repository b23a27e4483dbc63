import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { articleFile, makeArchive, temporaryFolder } from '../support/archive.ts';
import { runCommandLine } from '../support/command-line.ts';

let root: string;
let data: string;
const run = (command: string, ...words: readonly string[]) =>
  runCommandLine(command, root, ...words, '--user-data', data);

beforeAll(() => {
  root = makeArchive({
    '财经/新浪/核酸检测.md': articleFile({
      title: '新疆启动核酸检测',
      categories: ['财经', '新浪'],
      author: '新浪财经',
      date: 'Mon, 24 Jan 2022 13:20:27 GMT',
      body: '霍尔果斯市新增病例4例。',
    }),
    'world/train.md': articleFile({
      title: '=SUM("night", train)',
      categories: ['World'],
      date: '2021-03-22 04:50:45',
      body: 'Sleepers.',
    }),
    'broken.md': `\n---\ntitle: '他说'好'了'\ndate: 2020-01-01\n---\n\n<p>正文</p>\n`,
    'empty.md': '',
  });
  data = temporaryFolder('data');
});

describe('the command line', () => {
  it('indexes, and counts what came of the files', async () => {
    const { code, out } = await run('index', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      articles: 3,
      repaired: 1,
      unreadable: 0,
      skipped: 1,
      seconds: expect.any(Number) as number,
    });
  });

  it('rebuilds from nothing when asked', async () => {
    const { code, out } = await run('index', '--json', '--rebuild');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ articles: 3 });
  });

  it('searches, with everything a script needs to know of an article', async () => {
    const { code, out } = await run('search', '霍尔果斯', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      query: '霍尔果斯',
      problems: [],
      total: 1,
      articles: [
        {
          id: expect.any(Number) as number,
          path: '财经/新浪/核酸检测.md',
          title: '新疆启动核酸检测',
          date: '2022-01-24T13:20:27.000Z',
          section: ['财经', '新浪'],
          tags: ['财经', '新浪'],
          author: '新浪财经',
          snippet: '霍尔果斯市新增病例4例。',
        },
      ],
    });
  });

  it('lists everything for an empty query, up to the limit, and counts it', async () => {
    expect(JSON.parse((await run('search', '', '--json', '--limit', '2')).out)).toMatchObject({ total: 3 });
    expect((await run('search', '', '--count')).out).toBe('3\n');
  });

  it('says what it did not understand of a query, where and why, and runs the rest', async () => {
    const query = '霍尔果斯 before:someday';
    const { code, out, err } = await run('search', query, '--count');
    expect({ code, out }).toEqual({ code: 0, out: '1\n' });
    expect(err).toContain('Character 13 of the query: “someday” is not a date. Write 2022,');
    const inChinese = await run('search', query, '--json', '--lang', 'zh-CN');
    expect(JSON.parse(inChinese.out)).toMatchObject({
      problems: [{ code: 'bad-date', range: [12, 19], text: 'someday' }],
      total: 1,
    });
    expect(inChinese.err).toContain('查询的第 13 个字符：“someday”不是日期。');
    const file = join(temporaryFolder('export'), 'all.json');
    const exported = await run('export', query, '--format', 'json', '--out', file);
    expect(exported.err).toContain('Character 13 of the query');
  });

  it('shows an article as text, as sanitised HTML and as JSON', async () => {
    const path = '财经/新浪/核酸检测.md';
    expect((await run('show', path)).out).toBe('新疆启动核酸检测\n\n霍尔果斯市新增病例4例。\n');
    expect((await run('show', path, '--format', 'html')).out).toContain('霍尔果斯市新增病例4例。</p>');
    expect(JSON.parse((await run('show', path, '--format', 'json')).out)).toMatchObject({
      title: '新疆启动核酸检测',
      dateSource: 'front-matter',
      kind: 'html',
    });
  });

  it('keeps a ledger of every file with what came of it', async () => {
    const { out } = await run('ledger', '--json');
    const entries = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { path: string; outcome: string; line?: number });
    expect(entries.map(({ path, outcome }) => `${path} ${outcome}`).sort()).toEqual(
      [
        'broken.md repaired',
        'empty.md skipped',
        'world/train.md indexed',
        '财经/新浪/核酸检测.md indexed',
      ].sort(),
    );
    expect(entries.find(({ path }) => path === 'broken.md')).toMatchObject({
      line: 3,
      reason: expect.any(String) as string,
    });
  });

  it('exports what a query finds, formulas defused, in each format', async () => {
    const folder = temporaryFolder('export');
    for (const format of ['csv', 'json', 'html']) {
      const file = join(folder, `articles.${format}`);
      expect((await run('export', '', '--format', format, '--out', file)).code).toBe(0);
      const content = readFileSync(file, 'utf8');
      expect(content).toContain('新疆启动核酸检测');
      if (format === 'csv') expect(content).toContain(`"'=SUM(""night"", train)"`);
      if (format === 'json') expect(JSON.parse(content)).toHaveLength(3);
    }
  });

  it('never writes into the archive, not even when told to', async () => {
    const file = join(root, 'out.csv');
    const { code, err } = await run('export', '', '--format', 'csv', '--out', file);
    expect(code).toBe(1);
    expect(err).toContain(file);
    expect(existsSync(file)).toBe(false);
    const { code: inside } = await runCommandLine('index', root, '--user-data', join(root, 'data'));
    expect(inside).toBe(1);
    expect(existsSync(join(root, 'data'))).toBe(false);
  });

  it('verifies that index and folder agree, and lists where they do not', async () => {
    expect((await run('verify')).code).toBe(0);
    const other = temporaryFolder('data');
    const { code, out } = await runCommandLine('verify', root, '--user-data', other);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(4);
  });

  it('fails with one line that names the folder and the way out', async () => {
    const missing = resolve(root, 'no-such-folder');
    const { code, err } = await runCommandLine('index', missing, '--user-data', data);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(missing);
  });

  it('answers wrong usage with exit code 2, in the language asked for', async () => {
    expect((await runCommandLine('find', root)).code).toBe(2);
    const { code, err } = await runCommandLine('search', root, '--lang', 'zh-CN');
    expect(code).toBe(2);
    expect(err).toContain('缺少 QUERY');
  });

  it('tells its version and how it is used', async () => {
    expect((await runCommandLine('--version')).out.trim()).toBe(packageFile.version);
    expect((await runCommandLine('--help')).out).toContain('broadsheet search DIR QUERY');
  });
});
