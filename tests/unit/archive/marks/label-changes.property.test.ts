import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedLabels } from '../../../../electron/archive/marks/label-changes.ts';
import { MarkTable } from '../../../../electron/marks/mark-table.ts';
import { article, marking } from '../../../support/marks.ts';

const names = ['a', 'a/b', 'a/b/b', 'a/c', 'ab', 'b', 'b/b'];
const name = fc.constantFrom(...names);

function tableOf(articles: readonly (readonly string[])[]): MarkTable {
  const table = new MarkTable();
  for (const [number, labels] of articles.entries()) {
    table.apply(article(number), 1);
    for (const label of labels) table.apply(marking(number, { kind: 'label', name: label, on: true }), 1);
  }
  return table;
}

const labelsIn = (table: MarkTable) =>
  Array.from({ length: table.size }, (_, slot) => table.details(slot).labels.toSorted());

describe('a label that is renamed', () => {
  it('leaves every article with its other labels and the new names, once each, and back again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(name), { minLength: 1, maxLength: 4 }),
        name,
        fc.option(name, { nil: null }),
        (articles, label, to) => {
          const table = tableOf(articles);
          const undo = movedLabels(label, to, table).flatMap(each => table.apply(each, 2));
          const expected = articles.map(labels => {
            const after = labels.flatMap(each => {
              if (each !== label && !each.startsWith(`${label}/`)) return [each];
              return to === null ? [] : [to + each.slice(label.length)];
            });
            return [...new Set(after)].sort();
          });
          expect(labelsIn(table)).toEqual(expected);
          for (const each of undo.reverse()) table.apply(each, 3);
          expect(labelsIn(table)).toEqual(articles.map(labels => labels.toSorted()));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has the colour it had, unless the name that takes it in has one', () => {
    const table = tableOf([['a'], ['b']]);
    table.apply({ kind: 'colour', label: 'a', colour: 'red' }, 1);
    for (const each of movedLabels('a', 'a/b', table)) table.apply(each, 2);
    expect([...table.colours]).toEqual([['a/b', 'red']]);
    table.apply({ kind: 'colour', label: 'b', colour: 'blue' }, 3);
    for (const each of movedLabels('a/b', 'b', table)) table.apply(each, 4);
    expect([...table.colours]).toEqual([['b', 'blue']]);
  });

  it('is refused where a nested one would get a name that is too long to be given', () => {
    const table = tableOf([['a', `a/${'x'.repeat(150)}`]]);
    expect(() => movedLabels('a', 'y'.repeat(100), table)).toThrow(
      expect.objectContaining({ code: 'label-too-long' }),
    );
  });
});
