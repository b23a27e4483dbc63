import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slots } from '../../../electron/shell/slots.ts';

test('never more at a time than there are slots; all have their turn in order, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.record({ turns: fc.integer({ min: 1, max: 5 }), fails: fc.boolean() }), { maxLength: 12 }),
      async (count, works) => {
        const slots = new Slots(count);
        const begun: number[] = [];
        let under = 0;
        let most = 0;
        const results = await Promise.allSettled(
          works.map(({ turns, fails }, at) =>
            slots.use(async () => {
              begun.push(at);
              most = Math.max(most, ++under);
              for (let turn = 0; turn < turns; turn++) await Promise.resolve();
              under--;
              if (fails) throw new Error('failed');
            }),
          ),
        );
        expect(begun).toEqual(works.map((_, at) => at));
        expect(most).toBe(Math.min(count, works.length));
        expect(results.map(({ status }) => status === 'rejected')).toEqual(works.map(({ fails }) => fails));
      },
    ),
  );
});
