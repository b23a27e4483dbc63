import { describe, expect, test } from 'vitest';
import { bindingsOf } from '../../../../electron/commands/bindings.ts';
import { Keyboard } from '../../../../renderer/state/keyboard.ts';
import { moveOf } from '../../../../renderer/state/list-keys.ts';
import { press } from '../../commands/press.ts';

const keyboard = (mac = false) => new Keyboard(() => bindingsOf({}, mac), mac);
const meaning = (key: string, more = {}, typing = false) => keyboard().press(press(key, more), typing);

describe('keys of the window', () => {
  test('move, open, scroll and search', () => {
    expect(['j', 'k', 'o', ' ', '/', '?', 'v'].map(key => meaning(key))).toEqual([
      'next-article',
      'previous-article',
      'open-article',
      'scroll-on',
      'find-in-archive',
      'show-keys',
      'open-original',
    ]);
    expect(meaning(' ', { shiftKey: true })).toBe('scroll-back');
  });

  test('are text while typing, but for those with a modifier', () => {
    expect(meaning('j', {}, true)).toBeUndefined();
    expect(meaning('F', { ctrlKey: true, shiftKey: true }, true)).toBe('find-in-archive');
    expect(keyboard(true).press(press('f', { metaKey: true, shiftKey: true }), true)).toBe('find-in-archive');
  });

  test('mean nothing while an input method composes, or with other modifiers', () => {
    expect(meaning('j', { isComposing: true })).toBeUndefined();
    expect(meaning('f', { isComposing: true, ctrlKey: true, shiftKey: true }, true)).toBeUndefined();
    expect(meaning('j', { ctrlKey: true })).toBeUndefined();
    expect(meaning('j', { altKey: true })).toBeUndefined();
  });

  test('mean nothing once a control has used them', () => {
    expect(meaning('j', { defaultPrevented: true })).toBeUndefined();
  });
});

describe('a sequence', () => {
  const at = (key: string, timeStamp: number) => press(key, { timeStamp });

  test('is one key after the other', () => {
    const keys = keyboard();
    expect(keys.press(at('g', 0), false)).toBe('more');
    expect(keys.press(at('a', 900), false)).toBe('go-to-all');
    expect(keys.press(at('a', 1000), false)).toBeUndefined();
  });

  test('is given up after a while', () => {
    const keys = keyboard();
    keys.press(at('g', 0), false);
    expect(keys.press(at('a', 5000), false)).toBeUndefined();
  });

  test('that comes to nothing leaves its last key what it is by itself', () => {
    const keys = keyboard();
    keys.press(at('g', 0), false);
    expect(keys.press(at('j', 100), false)).toBe('next-article');
    expect(keys.press(at('g', 200), false)).toBe('more');
    expect(keys.press(at('g', 300), false)).toBe('more');
    expect(keys.press(at('u', 400), false)).toBe('go-to-unread');
  });
});

test('keys of a list move by a row, by a page or to an end', () => {
  expect(moveOf(press('ArrowDown'), 9)).toEqual({ by: 1 });
  expect(moveOf(press('PageUp'), 9)).toEqual({ by: -9 });
  expect(moveOf(press('End'), 9)).toEqual({ to: 'last' });
  expect(moveOf(press('ArrowDown', { altKey: true }), 9)).toBeUndefined();
  expect(moveOf(press('x'), 9)).toBeUndefined();
});
