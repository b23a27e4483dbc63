import { Failure } from '../../base/failure.ts';
import { listOf } from '../../base/list-of.ts';
import { longestLabel } from '../../marks/mark.ts';
import type { MarkTable } from '../../marks/mark-table.ts';
import type { Operation } from '../../marks/operation.ts';

/**
 * Gives the label, with those nested in it, the name `name` at every article; null takes them all away. A label of that
 * name takes them in, and keeps its colour. Throws `Failure('label-too-long')`.
 */
export function movedLabels(label: string, name: string | null, table: MarkTable): Operation[] {
  const renamed = (each: string): string => {
    const after = (name ?? '') + each.slice(label.length);
    if (after.length > longestLabel) throw new Failure('label-too-long');
    return after;
  };
  const taken = new Map<string, number[]>();
  const given = new Map<string, number[]>();
  for (const [slot, { labels }] of table.allDetails()) {
    const before = labels.filter(each => isWithin(each, label));
    if (before.length === 0) continue;
    // The new names may be among the old ones: a label that moves into itself, or out of itself.
    const after = name === null ? [] : before.map(renamed);
    for (const each of before) if (!after.includes(each)) listOf(taken, each).push(slot);
    for (const each of after) if (!labels.includes(each)) listOf(given, each).push(slot);
  }
  const colours = [...table.colours].filter(([each]) => isWithin(each, label));
  const left = new Set(table.colours.keys());
  for (const [each] of colours) left.delete(each);
  return [
    ...marking(taken, false),
    ...marking(given, true),
    ...colours.map(([each]): Operation => ({ kind: 'colour', label: each, colour: null })),
    ...colours.flatMap(([each, colour]): Operation[] =>
      name === null || left.has(renamed(each)) ? [] : [{ kind: 'colour', label: renamed(each), colour }],
    ),
  ];
}

const isWithin = (label: string, outer: string): boolean => label === outer || label.startsWith(`${outer}/`);

function* marking(slots: ReadonlyMap<string, readonly number[]>, on: boolean): Generator<Operation> {
  for (const [name, articles] of slots) {
    yield { kind: 'mark', slots: Uint32Array.from(articles), change: { kind: 'label', name, on } };
  }
}
