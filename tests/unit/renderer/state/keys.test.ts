import { describe, expect, test } from 'vitest';
import { actionOf, type Key } from '../../../../renderer/state/keys.ts';
import { moveOf } from '../../../../renderer/state/list-keys.ts';

const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});

describe('keys of the window', () => {
  test('move, open, scroll and search', () => {
    expect(['j', 'k', 'o', ' ', '/', '?', 'v'].map(key => actionOf(press(key), false))).toEqual([
      'next',
      'previous',
      'open',
      'scroll-on',
      'search',
      'show-keys',
      'open-original',
    ]);
    expect(actionOf(press(' ', { shiftKey: true }), false)).toBe('scroll-back');
  });

  test('are text while typing, but for the one that goes to the search bar', () => {
    expect(actionOf(press('j'), true)).toBeUndefined();
    expect(actionOf(press('F', { ctrlKey: true, shiftKey: true }), true)).toBe('search');
    expect(actionOf(press('f', { metaKey: true, shiftKey: true }), true)).toBe('search');
  });

  test('mean nothing while an input method composes, or with other modifiers', () => {
    expect(actionOf(press('j', { isComposing: true }), false)).toBeUndefined();
    expect(actionOf(press('j', { ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press('j', { altKey: true }), false)).toBeUndefined();
  });

  test('mean nothing once a control has used them', () => {
    expect(actionOf(press('j', { defaultPrevented: true }), false)).toBeUndefined();
  });
});

test('keys of a list move by a row, by a page or to an end', () => {
  expect(moveOf(press('ArrowDown'), 9)).toEqual({ by: 1 });
  expect(moveOf(press('PageUp'), 9)).toEqual({ by: -9 });
  expect(moveOf(press('End'), 9)).toEqual({ to: 'last' });
  expect(moveOf(press('ArrowDown', { altKey: true }), 9)).toBeUndefined();
  expect(moveOf(press('x'), 9)).toBeUndefined();
});
