import { expect, test } from 'vitest';
import { TermTable } from '../../../electron/search/term-table.ts';

test('millions of terms keep their numbers and come in order, as random characters of a hostile batch make them', () => {
  // An odd factor leads to each 32-bit number once.
  const terms = Uint32Array.from({ length: 2_500_000 }, (_, index) => Math.imul(index, 0x2545f491) >>> 0);
  const table = new TermTable();
  for (const term of terms) table.numberOf(term);
  expect(table.numberOf('word')).toBe(terms.length);
  expect(table.numberOf(terms[1_234_567] ?? 0)).toBe(1_234_567);

  const expected = Uint32Array.from(terms).sort();
  let place = 0;
  let wrong = 0;
  for (const { term, number } of table.ascending()) {
    if (term === 'word') continue;
    if (term !== expected[place++] || terms[number] !== term) wrong++;
  }
  expect([place, wrong]).toEqual([terms.length, 0]);
});

test('numbers come before strings, each in order', () => {
  const table = new TermTable();
  for (const term of ['b', 7, 'a', 0xffff_ffff, 3, 'b', 7]) table.numberOf(term);
  expect([...table.ascending()]).toEqual([
    { term: 3, number: 4 },
    { term: 7, number: 1 },
    { term: 0xffff_ffff, number: 3 },
    { term: 'a', number: 2 },
    { term: 'b', number: 0 },
  ]);
});
