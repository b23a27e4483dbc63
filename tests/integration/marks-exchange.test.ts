import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { parseDocument } from '../../electron/archive/marks/exchange/marks-document.ts';
import { archiveDataFolder, marksFolder } from '../../electron/base/archive-id.ts';
import { articleFile, list, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';
import { runCommandLine } from '../support/command-line.ts';

const body = '霍尔果斯市疾控中心连夜抽调人员，对口岸货物逐件消杀。Night trains run late. '.repeat(12);
const files = {
  '新闻/口岸.md': articleFile({ title: '口岸通报', body }),
  'world/train.md': articleFile({ title: 'Night [train]', body: 'Sleeper coaches run again from March.' }),
};
const quote = {
  key: 'k1',
  quote: '连夜抽调人员',
  prefix: '中心',
  suffix: '，对口岸',
  start: 10,
  comment: '=1+1',
};

const ports = { name: 'Ports', query: 'label:贸易', pinned: true };

const open: Archive[] = [];
afterEach(async () => {
  for (const archive of open.splice(0)) await archive.close();
});

async function opened(root: string, userData: string): Promise<Archive> {
  const archive = await openArchive(root, archiveDataFolder(userData, root), marksFolder(userData));
  open.push(archive);
  await archive.reconcile();
  return archive;
}
const idOf = async (archive: Archive, path: string) =>
  (await list(archive, 'is:hidden OR -is:hidden')).find(row => row.path === path)?.id ?? -1;

/** An archive whose marks are written down as JSON. */
async function exported() {
  const [root, userData] = [makeArchive(files), temporaryFolder('data')];
  const archive = await opened(root, userData);
  const [port, train] = [await idOf(archive, '新闻/口岸.md'), await idOf(archive, 'world/train.md')];
  await archive.marks.mark([port], { kind: 'label', name: '贸易/港口', on: true }, true);
  await archive.marks.mark([port], { kind: 'highlight', highlight: quote }, true);
  await archive.marks.mark([port, train], { kind: 'read', on: true }, true);
  await archive.marks.mark([train], { kind: 'hidden', on: true }, true);
  await archive.marks.mark([train], { kind: 'note', text: 'Ask *them*.' }, true);
  await archive.marks.colourLabel('贸易/港口', 'blue');
  await archive.marks.searches.put('s1', ports, 0);
  open.splice(0);
  await archive.close();
  const out = join(temporaryFolder('out'), 'marks.json');
  expect(await runCommandLine('marks', 'export', root, '--out', out, '--user-data', userData)).toMatchObject({
    code: 0,
  });
  return { root, userData, out };
}

describe('the marks of an archive', () => {
  it('go over to another one, which shows first what that will change, and takes it back as one', async () => {
    const { out } = await exported();
    // The same articles, one of them edited and under another name.
    const root = makeArchive({
      '要闻/通报.md': articleFile({ title: '口岸通报', body: `${body}又及。` }),
      'world/train.md': files['world/train.md'],
    });
    const userData = temporaryFolder('data');
    const words = ['marks', 'import', root, out, '--json', '--user-data', userData];
    const summary = {
      articles: 2,
      found: 2,
      changed: 2,
      added: 2,
      read: 2,
      starred: 0,
      hidden: 1,
      labelled: 1,
      notes: 1,
      highlights: 1,
      searches: 1,
    };
    const preview = await runCommandLine(...words, '--preview');
    expect(JSON.parse(preview.out)).toEqual(summary);
    expect(JSON.parse((await runCommandLine(...words)).out)).toEqual(summary);
    expect(JSON.parse((await runCommandLine(...words)).out)).toMatchObject({ changed: 0 });

    const archive = await opened(root, userData);
    expect(await archive.marks.marksOf(await idOf(archive, '要闻/通报.md'))).toMatchObject({
      read: true,
      labels: ['贸易/港口'],
      highlights: [quote],
    });
    expect((await archive.marks.counts()).labels).toContainEqual({
      name: '贸易/港口',
      count: 1,
      colour: 'blue',
    });
    expect(await archive.marks.savedSearches()).toMatchObject([{ key: 's1', ...ports }]);
    const other = { kind: 'note', text: 'Mine.' } as const;
    await archive.marks.mark([await idOf(archive, 'world/train.md')], other, true);
    const again = await archive.marks.takeUp(parseDocument(readFileSync(out, 'utf8'), out));
    expect(again).toMatchObject({ changed: 1, added: 0, notes: 1 });
    expect(again.samples).toEqual([
      {
        path: 'world/train.md',
        read: false,
        starred: false,
        hidden: false,
        labels: [],
        note: 'Mine.\n\nAsk *them*.',
        highlights: [],
      },
    ]);
    const { note } = await archive.marks.marksOf(await idOf(archive, 'world/train.md'));
    expect(note).toBe('Mine.\n\nAsk *them*.');
    expect(await archive.marks.undo()).toMatchObject({ change: null, articles: 1 });
    expect((await archive.marks.marksOf(await idOf(archive, 'world/train.md'))).note).toBe('Mine.');
  });

  it('are put to what is marked at that very moment', async () => {
    const { out } = await exported();
    const root = makeArchive({
      ...files,
      'other.md': articleFile({ title: 'Another', body: 'Else. '.repeat(99) }),
    });
    const archive = await opened(root, temporaryFolder('data'));
    const [other, train] = [await idOf(archive, 'other.md'), await idOf(archive, 'world/train.md')];
    const document = parseDocument(readFileSync(out, 'utf8'), out);
    await Promise.all([
      archive.marks.takeUp(document),
      archive.marks.mark([other], { kind: 'starred', on: true }, true),
      archive.marks.mark([train], { kind: 'note', text: 'Mine.' }, true),
    ]);
    expect(await archive.marks.marksOf(other)).toMatchObject({ starred: true, read: false, note: '' });
    const { note } = await archive.marks.marksOf(train);
    expect([note.includes('Mine.'), note.includes('Ask *them*.')]).toEqual([true, true]);
    expect(await archive.marks.counts()).toMatchObject({ starred: 1, hidden: 1, highlighted: 1, missed: 0 });
  });

  it('are taken up though others always get ahead of them', async () => {
    const { out } = await exported();
    const archive = await opened(makeArchive(files), temporaryFolder('data'));
    const train = await idOf(archive, 'world/train.md');
    const read = parseDocument(readFileSync(out, 'utf8'), out);
    // So many that putting them to what is marked takes longer than a mark.
    const gone = Array.from({ length: 4000 }, (_, at) =>
      read.articles.slice(0, 1).map(article => ({ ...article, path: `gone/${at}.md` })),
    );
    const document = { ...read, articles: [...read.articles, ...gone.flat()] };
    let isTakenUp = false;
    const taking = archive.marks.takeUp(document).finally(() => (isTakenUp = true));
    let on = true;
    const markOn = async () => {
      while (!isTakenUp) await archive.marks.mark([train], { kind: 'starred', on: (on = !on) }, false);
    };
    await Promise.all([taking, markOn()]);
    expect((await archive.marks.marksOf(train)).note).toContain('Ask *them*.');
  });

  it('are kept as missed where the archive has not the article', async () => {
    const { out } = await exported();
    const archive = await opened(makeArchive({ 'a.md': 'Something else.' }), temporaryFolder('data'));
    await archive.marks.takeUp(parseDocument(readFileSync(out, 'utf8'), out));
    const missed = await archive.marks.missed(0, 9);
    expect(missed.articles.map(({ path }) => path).sort()).toEqual(['world/train.md', '新闻/口岸.md'].sort());
    expect(await archive.marks.takeUp(parseDocument(readFileSync(out, 'utf8'), out))).toMatchObject({
      changed: 0,
    });
  });

  it('are written as Markdown to be read, and as a table that runs no formula', async () => {
    const { root, userData, out } = await exported();
    const write = async (format: string) => {
      const file = `${out}.${format}`;
      await runCommandLine(
        'marks',
        'export',
        root,
        '--format',
        format,
        '--out',
        file,
        '--user-data',
        userData,
      );
      return readFileSync(file, 'utf8');
    };
    const markdown = await write('markdown');
    expect(markdown).toContain('## Night \\[train\\]');
    expect(markdown).toContain('Ask *them*.');
    expect(markdown).toContain('> 连夜抽调人员\n\n=1+1');
    expect(await write('csv')).toContain(`新闻/口岸.md,口岸通报,连夜抽调人员,'=1+1,贸易/港口`);
  });

  it.each([
    ['no JSON', 'hello'],
    ['something else', '{"kind":"recipe"}'],
    [
      'paths that leave the archive',
      '{"kind":"broadsheet-marks","format":1,"articles":[{"path":"../../etc/passwd"}]}',
    ],
  ])('are refused where the file holds %s', async (_what, text) => {
    const file = join(temporaryFolder('out'), 'marks.json');
    writeFileSync(file, text);
    const ran = await runCommandLine(
      'marks',
      'import',
      makeArchive(files),
      file,
      '--user-data',
      temporaryFolder('data'),
    );
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('marks.json');
  });
});
