import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { articleFile, list, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';

const open = new Set<Archive>();
async function opened(root: string, data: string, marks: string): Promise<Archive> {
  const archive = await openArchive(root, data, marks);
  open.add(archive);
  return archive;
}
async function close(archive: Archive): Promise<void> {
  open.delete(archive);
  await archive.close();
}
afterEach(async () => {
  for (const archive of open) await close(archive);
});

const words = [
  '消杀',
  '口岸',
  '列车',
  '观测',
  '茶园',
  '候鸟',
  '图书馆',
  '电影',
  '彗星',
  '邮局',
  '灯塔',
  '修表',
];
/** A text of its own for each article, long enough to have a sketch. */
const textOf = (number: number) =>
  Array.from(
    { length: 90 },
    (_, place) => `${words[(place * (number + 3) + number * number) % 12]}${(place * 7 + number * 31) % 97}`,
  ).join('，');
const fileOf = (number: number, edits: number) =>
  articleFile({ title: `第${number}篇`, body: `${textOf(number)}${'。又及'.repeat(edits)}` });

const articles = 8;

type FileStep =
  | {
      readonly kind: 'rename' | 'edit' | 'remake' | 'delete' | 'return';
      readonly number: number;
      readonly other?: never;
    }
  | { readonly kind: 'copy' | 'swap'; readonly number: number; readonly other: number };
type Step = FileStep | { readonly kind: 'reopen' | 'rebuild' | 'settle' };

const number = fc.nat(articles - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('rename', 'edit', 'remake', 'delete', 'return'), number }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('copy', 'swap'), number, other: number }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('reopen', 'rebuild', 'settle', 'settle') }) },
);

/** What a reader takes for the same article: its file wherever it goes, and what it is after a slight edit. */
interface Known {
  path: string;
  edits: number;
  present: boolean;
}

const never = new AbortController().signal;

describe('marks', () => {
  it('stay with their articles through any history of the folder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async steps => {
        const known: Known[] = Array.from({ length: articles }, (_, each) => ({
          path: `新闻/${each}.md`,
          edits: 0,
          present: true,
        }));
        const root = makeArchive(Object.fromEntries(known.map(({ path }, each) => [path, fileOf(each, 0)])));
        // Some are of one size; written in one millisecond, they would pass for each other when they change places.
        for (const [each, { path }] of known.entries()) utimesSync(join(root, path), each, each);
        const [data, marks] = [temporaryFolder('data'), temporaryFolder('marks')];
        let archive = await opened(root, data, marks);
        await archive.reconcile();
        for (const { id, path } of await list(archive)) {
          const each = known.findIndex(article => article.path === path);
          if (each % 2 === 0) await archive.marks.mark([id], { kind: 'note', text: `Note ${each}` }, true);
        }
        let names = 0;
        const at = (path: string) => join(root, path);
        const carryOut = (each: FileStep) => {
          const article = known[each.number];
          if (!article || article.present === (each.kind === 'return')) return;
          const fresh = `${names % 2 === 0 ? '新闻' : 'World/更早'}/n${names++}.md`;
          mkdirSync(dirname(at(fresh)), { recursive: true });
          if (each.kind === 'rename') {
            renameSync(at(article.path), at(fresh));
            article.path = fresh;
          } else if (each.kind === 'edit') {
            writeFileSync(at(article.path), fileOf(each.number, ++article.edits));
          } else if (each.kind === 'remake') {
            rmSync(at(article.path));
            writeFileSync(at(fresh), fileOf(each.number, ++article.edits));
            article.path = fresh;
          } else if (each.kind === 'delete') {
            rmSync(at(article.path));
            article.present = false;
          } else if (each.kind === 'return') {
            mkdirSync(dirname(at(article.path)), { recursive: true });
            writeFileSync(at(article.path), fileOf(each.number, article.edits));
            article.present = true;
          } else {
            const other = each.other === undefined ? undefined : known[each.other];
            if (!other?.present || other === article) return;
            if (each.kind === 'copy') return writeFileSync(at(fresh), readFileSync(at(article.path)));
            renameSync(at(article.path), at(fresh));
            renameSync(at(other.path), at(article.path));
            renameSync(at(fresh), at(other.path));
            [article.path, other.path] = [other.path, article.path];
          }
        };
        const check = async () => {
          await archive.reconcile();
          const found = new Map<string, string>();
          for (const { id, path } of await list(archive)) {
            const { note } = await archive.marks.marksOf(id);
            if (note !== '') found.set(note, path);
          }
          const expected = known.flatMap((article, each) =>
            each % 2 === 0 && article.present ? [[`Note ${each}`, article.path] as const] : [],
          );
          expect(found).toEqual(new Map(expected));
          const gone = known.filter((article, each) => each % 2 === 0 && !article.present);
          const missed = await archive.marks.missed(0, 100);
          expect(missed.articles.map(({ path }) => path).sort()).toEqual(gone.map(({ path }) => path).sort());
          const noted = await archive.queries.count({ text: 'has:note', typing: false }, never);
          expect(noted.total).toBe(expected.length);
        };
        for (const each of steps) {
          if (each.kind === 'settle') {
            await check();
          } else if ('number' in each) {
            // Steps that fall into one comparison would leave the reader guessing, too; but for names, of which the last counts.
            if (each.kind !== 'rename') await check();
            carryOut(each);
            if (each.kind !== 'rename') await check();
          } else {
            await check();
            await close(archive);
            if (each.kind === 'rebuild') rmSync(data, { recursive: true });
            archive = await opened(root, data, marks);
            // A new index says nothing of what is new: with a copy about, a file moved before it is made could be either.
            if (each.kind === 'rebuild') await check();
          }
        }
        await check();
        await close(archive);
      }),
      { numRuns: 12 },
    );
  });

  it('are found again when the whole archive was moved, and are not taken by a copy of it', async () => {
    const files = Object.fromEntries(
      Array.from({ length: articles }, (_, each) => [`é${each}/é.md`.normalize('NFD'), fileOf(each, 0)]),
    );
    const [root, marks] = [makeArchive(files), temporaryFolder('marks')];
    const first = await opened(root, temporaryFolder('data'), marks);
    await first.reconcile();
    const [row] = await list(first);
    await first.marks.mark([row?.id ?? -1], { kind: 'starred', on: true }, true);
    await close(first);

    const copy = makeArchive(files);
    const second = await opened(copy, temporaryFolder('data'), marks);
    await second.reconcile();
    expect(await second.marks.counts()).toMatchObject({ starred: 0, missed: 0 });
    await close(second);

    rmSync(root, { recursive: true });
    // Another operating system spells the same names with composed characters.
    const moved = makeArchive(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path.normalize('NFC'), text])),
    );
    const third = await opened(moved, temporaryFolder('data'), marks);
    await third.reconcile();
    expect(await third.marks.counts()).toMatchObject({ starred: 1, missed: 0 });
    expect((await list(third, 'is:starred')).map(({ path }) => path)).toEqual([row?.path.normalize('NFC')]);
  });
});
