import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchesRemembered } from '../../../electron/contract/search-history-contract.ts';
import { SearchHistory } from '../../../electron/shell/search-history.ts';
import { temporaryFolder } from '../../support/archive.ts';

const never = new AbortController().signal;
const someText = fc.constantFrom(...Array.from({ length: searchesRemembered + 5 }, (_, at) => `新闻 ${at}`));
const aStep = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('remember' as const), text: someText }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('forget' as const), text: fc.option(someText) }) },
);

test('searches are remembered once each, the last first, within bounds, until they are removed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 90, size: 'max' }), async steps => {
      const folder = temporaryFolder('history');
      const history = await SearchHistory.open(folder);
      const { searchHistory, rememberSearch, forgetSearch } = history.handlers(() => '/news');
      let expected: string[] = [];
      for (const { kind, text } of steps) {
        const others = expected.filter(each => each !== text);
        if (kind === 'remember') {
          await rememberSearch({ text }, never);
          expected = [text, ...others].slice(0, searchesRemembered);
        } else {
          await forgetSearch({ text }, never);
          expected = text === null ? [] : others;
        }
      }
      expect(await searchHistory({}, never)).toEqual(expected);
      await history.written();
      const again = await SearchHistory.open(folder);
      expect(await again.handlers(() => '/news').searchHistory({}, never)).toEqual(expected);
      expect(await again.handlers(() => '/other').searchHistory({}, never)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
