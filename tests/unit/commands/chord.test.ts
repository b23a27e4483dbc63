import { expect, it } from 'vitest';
import { acceleratorOf, chordOf, worksWhileTyping } from '../../../electron/commands/chord.ts';
import { press } from './press.ts';

it('writes a key with what is held down, always in the same order', () => {
  const held = { ctrlKey: true, shiftKey: true, altKey: true };
  expect(chordOf(press('F', held), false)).toBe('Mod+Alt+Shift+f');
  expect(chordOf(press('f', { metaKey: true, ctrlKey: true }), true)).toBe('Mod+Ctrl+f');
  expect(chordOf(press(' ', { shiftKey: true }), false)).toBe('Shift+Space');
  expect(chordOf(press('+', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Plus');
});

it('takes a sign for itself, however it is typed, and a letter for the same with Caps Lock', () => {
  expect(chordOf(press('?', { shiftKey: true }), false)).toBe('?');
  expect(chordOf(press('/'), false)).toBe('/');
  expect(chordOf(press('J'), false)).toBe('j');
});

it('goes by the place of a letter where the keyboard writes another script', () => {
  expect(chordOf(press('о', { code: 'KeyJ' }), false)).toBe('j');
  expect(chordOf(press('∆', { code: 'KeyJ', altKey: true }), true)).toBe('Alt+j');
});

it('is none for a modifier alone, a key of an input method, and the key of the system', () => {
  for (const key of ['Shift', 'Control', 'Process', 'Dead'])
    expect(chordOf(press(key), false)).toBeUndefined();
  expect(chordOf(press('j', { metaKey: true }), false)).toBeUndefined();
});

it('works while typing with a modifier or as a function key', () => {
  expect(['Mod+b', 'Alt+ArrowLeft', 'F11', 'Mod+Shift+f'].filter(worksWhileTyping)).toHaveLength(4);
  expect(['j', '?', 'Space', 'Shift+Space', 'Shift+n', 'f'].filter(worksWhileTyping)).toEqual([]);
});

it('has a name for the menu bar, but for a sequence', () => {
  expect(['Mod+Shift+f', 'Alt+ArrowLeft', 'Mod+Plus', 'Mod+[', 'j', 'F11'].map(acceleratorOf)).toEqual([
    'CmdOrCtrl+Shift+F',
    'Alt+Left',
    'CmdOrCtrl+Plus',
    'CmdOrCtrl+[',
    'J',
    'F11',
  ]);
  expect(acceleratorOf('g a')).toBeUndefined();
});
