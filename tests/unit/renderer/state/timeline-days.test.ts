import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, unionOf, zoomed } from '../../../../renderer/state/timeline-days.ts';

const span = { first: '2010-03-01', last: '2024-02-29' };
const dayIn = fc
  .integer({ min: Date.parse(span.first) / 86_400_000, max: Date.parse(span.last) / 86_400_000 })
  .map(day => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('what is zoomed to lies within the whole, holds the day it was zoomed at, and is as long as asked', () => {
  fc.assert(
    fc.property(dayIn, fc.double({ min: 0.001, max: 0.99, noNaN: true }), (day, factor) => {
      const days = zoomed(span, factor, day, span);
      expect(days && days.first >= span.first && days.last <= span.last).toBe(true);
      expect(days && days.first <= day && day <= days.last).toBe(true);
      expect(days && daysOf(days)).toBe(Math.max(7, Math.round(daysOf(span) * factor)));
    }),
  );
});

test('all of the whole is no zoom', () => {
  expect(zoomed(span, 1, '2020-01-01', span)).toBeUndefined();
  expect(zoomed({ first: '2020-01-01', last: '2020-01-10' }, 1e9, '2020-01-01', span)).toBeUndefined();
});

test('ranges together reach from the first day to the last', () => {
  const other = { first: '2009-01-01', last: '2011-01-01' };
  expect(unionOf([span, undefined, other])).toEqual({ first: '2009-01-01', last: '2024-02-29' });
  expect(unionOf([undefined])).toBeUndefined();
});
