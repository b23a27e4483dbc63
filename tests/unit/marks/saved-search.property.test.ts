import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MarkStore } from '../../../electron/marks/mark-store.ts';
import type { Operation } from '../../../electron/marks/operation.ts';
import { temporaryFolder } from '../../support/archive.ts';

const aKey = fc.constantFrom('a', 'b', 'c', 'd', 'e');
type SearchStep =
  | { readonly kind: 'put'; readonly key: string; readonly name: string; readonly place: number }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'visit'; readonly key: string };
type Step = SearchStep | { readonly kind: 'undo' } | { readonly kind: 'reopen' } | { readonly kind: 'kill' };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      key: aKey,
      name: fc.constantFrom('Ports', '口岸', 'New & old'),
      place: fc.nat(6),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), key: aKey }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('visit' as const), key: aKey }) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'reopen' }, { kind: 'kill' }) },
);

interface Plain {
  readonly key: string;
  readonly name: string;
  readonly visited: boolean;
}

/** What the list is after a step, as a person would say it. */
function after(list: readonly Plain[], step: SearchStep): readonly Plain[] {
  const others = list.filter(({ key }) => key !== step.key);
  const before = list.find(({ key }) => key === step.key);
  if (step.kind === 'remove') return others;
  if (step.kind === 'visit') return list.map(each => (each === before ? { ...each, visited: true } : each));
  const { key, name, place } = step;
  return [
    ...others.slice(0, place),
    { key, name, visited: before?.visited ?? false },
    ...others.slice(place),
  ];
}

function operationOf(step: SearchStep): Operation {
  const { key } = step;
  if (step.kind === 'visit') return { kind: 'visit', key, visit: { index: 7, nextId: 3 } };
  const search = step.kind === 'put' ? { name: step.name, query: 'is:unread', pinned: true } : null;
  return { kind: 'search', key, search, place: step.kind === 'put' ? step.place : 0 };
}

/** What a kill leaves: the files as they stand, nothing of what would be written at the end. */
async function killed(folder: string): Promise<string> {
  const copy = temporaryFolder('killed');
  for (const name of await readdir(folder))
    if (name !== 'backups') await copyFile(join(folder, name), join(copy, name));
  return copy;
}

it('keeps saved searches in their order through any history, kills and ends included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 25 }), async steps => {
      let folder = temporaryFolder('marks');
      let store = await MarkStore.open(folder);
      let list: readonly Plain[] = [];
      const done: { readonly list: readonly Plain[]; readonly undo: readonly Operation[] }[] = [];
      for (const step of steps) {
        if (step.kind === 'undo') {
          const last = done.pop();
          if (!last) continue;
          await store.commit(() => last.undo);
          list = last.list;
        } else if (step.kind === 'reopen' || step.kind === 'kill') {
          const left = step.kind === 'kill' ? await killed(folder) : folder;
          await store.close();
          folder = left;
          store = await MarkStore.open(folder);
        } else {
          const undo = await store.commit(() => [operationOf(step)]);
          done.push({ list, undo });
          list = after(list, step);
        }
        const kept = store.table.searches.all.map(({ key, name, visit }) => ({
          key,
          name,
          visited: visit !== null,
        }));
        expect(kept).toEqual(list);
        expect(store.damaged).toEqual([]);
      }
      await store.close();
    }),
    { numRuns: 60 },
  );
});
