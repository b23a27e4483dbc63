import { expect, it } from 'vitest';
import { articleFile, makeArchive, openArchive, pathsOf, temporaryFolder } from '../support/archive.ts';

it('characters that stand in a row are found in a row alone, not on both sides of a sign', async () => {
  const root = makeArchive({
    'one.md': articleFile({ title: '甲', body: '记者从新疆伊犁发回' }),
    'two.md': articleFile({ title: '乙', body: '记者到新疆，伊犁下雪了' }),
    'kana.md': articleFile({ title: '。ー、学びｶｶ」ｱ学' }),
  });
  const archive = await openArchive(root, temporaryFolder('data'));
  await archive.reconcile();
  expect(await pathsOf(archive, '新疆伊犁')).toEqual(['one.md']);
  expect(await pathsOf(archive, 'ｶｶｱ學')).toEqual([]);
  expect(await pathsOf(archive, '"新疆，伊犁"')).toEqual(['two.md']);
  await archive.close();
});
