import { expect, test } from 'vitest';
import { namesToShow } from '../../../../renderer/state/names-to-show.ts';

const names = [
  { name: 'Rain', count: 9 },
  { name: 'Trains', count: 4 },
  { name: '天气', count: 2 },
];

test('chosen names come first, one without an article in the result included', () => {
  expect(namesToShow(names, ['天气', 'Snow'], '')).toEqual([
    { name: '天气', count: 2 },
    { name: 'Snow', count: 0 },
    { name: 'Rain', count: 9 },
    { name: 'Trains', count: 4 },
  ]);
});

test('a part of a name finds it, in any case', () => {
  expect(namesToShow(names, [], 'RAIN').map(({ name }) => name)).toEqual(['Rain', 'Trains']);
  expect(namesToShow(names, [], '气').map(({ name }) => name)).toEqual(['天气']);
});
