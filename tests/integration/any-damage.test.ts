/** Whatever happens to one file of what the program keeps, the next start heals it, and answers as a clean build does. */
import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differences,
  articleFile,
  list,
  makeArchive,
  pathsOf,
  temporaryFolder,
  write,
} from '../support/archive.ts';
import { faultRuns } from '../support/fault-runs.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();

const queries = ['', '消杀', '"night trains"', 'train*', 'title:通报', '改过', '旧话', 'section:s1', '-消杀'];

function someArchive(): string {
  const root = makeArchive({ 'empty.md': '', 'note.txt': 'A plain note of night trains.' });
  for (let file = 0; file < 40; file++) {
    const body = `口岸货物逐件消杀，第${file}件。Night trains run late. 旧话`;
    const categories = [`s${file % 3}`];
    write(root, `s${file % 3}/${file}.md`, articleFile({ title: `第${file}号通报`, categories, body }));
  }
  return root;
}

/** An index with several segments, replaced and removed articles, and a front page. */
async function indexed(root: string): Promise<string> {
  const data = temporaryFolder('data');
  const archive = await opened(root, data);
  await archive.reconcile();
  for (let change = 0; change < 3; change++) {
    write(root, `s0/${change * 3}.md`, articleFile({ title: `第${change * 3}号通报`, body: '改过' }));
    rmSync(join(root, `s1/${change * 3 + 1}.md`));
    await archive.reconcile();
  }
  archive.frontPage.asked({ text: '', typing: false }, { sort: 'date', copies: 'apart' }, 0, 40);
  await close(archive);
  return data;
}

async function answers(archive: Awaited<ReturnType<typeof opened>>): Promise<unknown> {
  const found = [];
  for (const query of queries) found.push([query, await pathsOf(archive, query)]);
  const rows = (await list(archive)).map(({ id: _, ...row }) => row);
  return { found, rows: rows.sort((one, other) => (one.path < other.path ? -1 : 1)) };
}

/** What happens to a file; `part` is a place in it, as a share of its length. */
type Damage = (file: string, part: number) => void;

const damages: Readonly<Record<string, Damage>> = {
  'cut short': (file, part) => truncateSync(file, Math.floor(statSync(file).size * part)),
  'cut by a byte': file => truncateSync(file, Math.max(0, statSync(file).size - 1)),
  emptied: file => truncateSync(file, 0),
  'filled with zeros': file => writeFileSync(file, Buffer.alloc(Math.max(4096, statSync(file).size))),
  'filled with something else': file => writeFileSync(file, '{"format":2}\n'.repeat(500)),
  removed: file => rmSync(file),
  'changed by one bit': (file, part) => {
    const bytes = readFileSync(file);
    const place = Math.floor(bytes.length * part);
    if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ 4;
    writeFileSync(file, bytes);
  },
  // Whoever reads the first bytes of this file meets a fault of the disk.
  ...(process.platform === 'linux' && {
    'made unreadable by the disk': (file: string) => {
      rmSync(file);
      symlinkSync('/proc/self/mem', file);
    },
  }),
};

describe('a file of the index', async () => {
  const root = someArchive();
  const data = await indexed(root);
  // What the reader added is not derived from the archive, and has tests of its own.
  const files = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('marks'))
    .map(entry => relative(data, join(entry.parentPath, entry.name)));
  const clean = await opened(root, temporaryFolder('data'));
  await clean.reconcile();
  const expected = await answers(clean);
  await close(clean);

  it('is of every kind there is', () => {
    expect(files.map(file => file.replace(/\d+/g, 'N'))).toEqual(
      expect.arrayContaining([
        'lock.sqlite',
        'front-page.json',
        join('catalogue', 'manifest.json'),
        join('catalogue', 'shard-N.json'),
        join('text', 'manifest.json'),
        join('text', 'segment-N'),
      ]),
    );
  });

  it(
    'may be damaged in any way: the next start ends as a clean build, or says what stands in its way',
    async () => {
      const someDamage = fc.record({
        file: fc.constantFrom(...files),
        how: fc.constantFrom(...Object.keys(damages)),
        part: fc.double({ min: 0, max: 0.999, noNaN: true }),
      });
      await fc.assert(
        fc.asyncProperty(someDamage, async ({ file, how, part }) => {
          const copy = temporaryFolder('data');
          cpSync(data, copy, { recursive: true });
          damages[how]?.(join(copy, file), part);
          if (file === 'lock.sqlite' && how === 'made unreadable by the disk') {
            // Nobody knows whether another program holds it.
            await expect(opened(root, copy)).rejects.toMatchObject({ code: 'data-folder-unwritable' });
            return;
          }
          const archive = await opened(root, copy);
          await archive.reconcile();
          // What is damaged behind its head is met by the first who reads it, and mended then.
          await answers(archive).catch(() => undefined);
          await archive.reconcile();
          expect(await differences(archive)).toEqual([]);
          expect(await answers(archive)).toEqual(expected);
          await close(archive);
          rmSync(copy, { recursive: true });
        }),
        { numRuns: faultRuns },
      );
    },
    60_000 + faultRuns * 10_000,
  );
});
