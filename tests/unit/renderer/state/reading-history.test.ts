import { expect, test } from 'vitest';
import { ReadingHistory } from '../../../../renderer/state/reading-history.svelte.ts';

function read(...ids: number[]) {
  const history = new ReadingHistory();
  ids.forEach(id => history.visit({ id, label: `Article ${id}` }));
  return history;
}

test('goes back and forward through what was read, and no further', () => {
  const history = read(1, 2, 3);
  expect([history.go('back'), history.go('back'), history.go('back')]).toEqual([2, 1, undefined]);
  expect([history.hasFormer, history.hasLater]).toEqual([false, true]);
  expect([history.go('forward'), history.go('forward'), history.go('forward')]).toEqual([2, 3, undefined]);
});

test('stays where it is when the article gone back to is shown', () => {
  const history = read(1, 2);
  history.visit({ id: history.go('back') ?? 0, label: '' });
  expect(history.go('forward')).toBe(2);
});

test('another article takes the place of what was later', () => {
  const history = read(1, 2, 3);
  history.go('back');
  history.visit({ id: 9, label: '' });
  expect(history.hasLater).toBe(false);
  expect(history.go('back')).toBe(2);
});

test('names each article once among the recent ones, the last first', () => {
  expect(read(1, 2, 1, 3).recent.map(({ id }) => id)).toEqual([3, 1, 2]);
});

test('forgets the oldest of very many', () => {
  const history = read(...Array.from({ length: 600 }, (_, id) => id));
  expect(history.recent).toHaveLength(500);
  expect(history.go('back')).toBe(598);
});
