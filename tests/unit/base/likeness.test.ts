import { expect, it } from 'vitest';
import { likenessOf, mostAlike } from '../../../electron/base/likeness.ts';

it('tells names that begin with what is typed from those that hold it, and those that have its letters', () => {
  expect(['open folder', 'reopen', 'on previous', 'close'].map(name => likenessOf(name, 'ope'))).toEqual([
    'begins',
    'holds',
    'scattered',
    undefined,
  ]);
  expect(likenessOf('open folder', 'op fo')).toBe('scattered');
});

it('takes one letter only where it begins a name or stands in it', () => {
  expect(likenessOf('close', 'x')).toBeUndefined();
  expect(likenessOf('新疆伊犁', '疆犁')).toBe('scattered');
});

it('has the most alike first, and leaves those that are equally alike in their order', () => {
  const all = ['Sort by Date', 'By Date', 'Big Yard', 'Bystander'].map(label => ({ label }));
  expect(mostAlike(all, 'by').map(({ label }) => label)).toEqual([
    'By Date',
    'Bystander',
    'Sort by Date',
    'Big Yard',
  ]);
});
