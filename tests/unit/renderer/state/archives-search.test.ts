import { expect, test, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import type { ArchiveHits, HostState, KnownArchive } from '../../../../electron/contract/host-contract.ts';
import { ArchivesSearch } from '../../../../renderer/state/archives-search.svelte.ts';
import type { Host } from '../../../../renderer/state/host.svelte.ts';

const known = (path: string, standing: KnownArchive['standing'] = 'there'): KnownArchive => ({
  path,
  name: path.slice(1),
  articles: 5,
  opened: 1,
  standing,
});
const hits = (articles: number): ArchiveHits => ({ articles, rows: [], snippets: [] });

/** A host that knows three archives, of which one is away, and answers when it is told to. */
function start() {
  const asked: { readonly path: string; readonly text: string; readonly signal: AbortSignal }[] = [];
  const answers = new Map<string, (hits: ArchiveHits | Failure) => void>();
  const request = (name: string, input: { path: string; text: string }, signal: AbortSignal) => {
    if (name === 'lookForArchives') return Promise.resolve(null);
    asked.push({ ...input, signal });
    return new Promise<ArchiveHits>((resolve, reject) => {
      answers.set(`${input.path} ${input.text}`, answer =>
        answer instanceof Failure ? reject(answer) : resolve(answer),
      );
    });
  };
  const state = { recent: [known('/a'), known('/disk', 'unreachable'), known('/b')] } as unknown as HostState;
  const search = new ArchivesSearch({ state, request } as unknown as Host);
  return { search, asked, answers };
}

test('asks every archive that is there, and shows what each finds as soon as it has', async () => {
  const { search, asked, answers } = start();
  search.text = ' 港口 ';
  const submitted = search.submit();
  await vi.waitFor(() =>
    expect(asked.map(({ path, text }) => [path, text])).toEqual([
      ['/a', '港口'],
      ['/b', '港口'],
    ]),
  );
  expect(search.away.map(({ path }) => path)).toEqual(['/disk']);

  answers.get('/b 港口')?.(hits(3));
  await vi.waitFor(() => expect(search.articles).toBe(3));
  expect(search.pending).toBe(true);
  answers.get('/a 港口')?.(new Failure('archive-in-use', { path: '/a' }));
  await submitted;
  expect(search.pending).toBe(false);
  expect(search.results.map(({ archive, searched }) => [archive.path, searched.kind])).toEqual([
    ['/a', 'failed'],
    ['/b', 'found'],
  ]);
});

test('a later query gives up the one before it, whose answers come too late to be shown', async () => {
  const { search, asked, answers } = start();
  search.text = 'one';
  const first = search.submit();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  search.text = 'two';
  const second = search.submit();
  expect(asked[0]?.signal.aborted).toBe(true);
  for (const path of ['/a', '/b']) answers.get(`${path} one`)?.(hits(100));
  await first;
  await vi.waitFor(() => expect(asked).toHaveLength(4));
  for (const path of ['/a', '/b']) answers.get(`${path} two`)?.(hits(1));
  await second;
  expect(search.articles).toBe(2);

  search.text = '  ';
  await search.submit();
  expect([search.asked, search.results]).toEqual([undefined, []]);
});
