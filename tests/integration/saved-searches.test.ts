import { expect, it } from 'vitest';
import { articleFile, makeArchive, openArchive, temporaryFolder } from '../support/archive.ts';

it('a search that is saved without a place comes last, whatever the window knew of the others', async () => {
  const root = makeArchive({ '新闻/口岸.md': articleFile({ title: '口岸通报' }) });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  const { searches } = archive.marks;
  const search = (name: string) => ({ name, query: name, pinned: true });
  await Promise.all([searches.put('a', search('Ports')), searches.put('b', search('Trains'))]);
  await searches.put('c', search('Tea'), 1);
  await searches.put('a', search('Harbours'));
  const saved = await archive.marks.savedSearches();
  await archive.close();
  expect(saved.map(({ name }) => name)).toEqual(['Tea', 'Trains', 'Harbours']);
});
