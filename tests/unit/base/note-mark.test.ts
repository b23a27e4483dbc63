import { expect, it } from 'vitest';
import { isNoteMark } from '../../../electron/base/note-mark.ts';

it.each([
  ['London', '4'],
  ['said so.”', '12'],
  ['上海', '5'],
  ['上海。', '5-7'],
  ['1.5', '[2]'],
  ['m', '（注）'],
  ['London', ' [citation] '],
])('behind %s the raised %s refers to a note', (before, raised) => {
  expect(isNoteMark(before, raised)).toBe(true);
});

it.each([
  ['m', '2'],
  ['10', '6'],
  ['E = mc', '2'],
  ['', '1'],
  ['1', 'st'],
  ['London', 'th'],
  ['London', '2024'],
])('behind %s the raised %s is a part of the text', (before, raised) => {
  expect(isNoteMark(before, raised)).toBe(false);
});
