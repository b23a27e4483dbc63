import type { MarkTable } from '../../marks/mark-table.ts';
import type { Operation } from '../../marks/operation.ts';

/** Gives the label, with those nested in it, the name `name` at every article; null takes them all away. */
export function movedLabels(label: string, name: string | null, table: MarkTable): Operation[] {
  const slots = new Map<string, number[]>();
  for (const [slot, { labels }] of table.allDetails()) {
    for (const each of labels) {
      if (isWithin(each, label)) slots.set(each, [...(slots.get(each) ?? []), slot]);
    }
  }
  const operations: Operation[] = [];
  for (const [before, articles] of slots) {
    const of = Uint32Array.from(articles);
    operations.push({ kind: 'mark', slots: of, change: { kind: 'label', name: before, on: false } });
    if (name === null) continue;
    const after = name + before.slice(label.length);
    const without = of.filter(slot => !table.details(slot).labels.includes(after));
    operations.push({ kind: 'mark', slots: without, change: { kind: 'label', name: after, on: true } });
  }
  for (const [before, colour] of table.colours) {
    if (!isWithin(before, label)) continue;
    operations.push({ kind: 'colour', label: before, colour: null });
    if (name !== null) operations.push({ kind: 'colour', label: name + before.slice(label.length), colour });
  }
  return operations;
}

const isWithin = (label: string, outer: string): boolean => label === outer || label.startsWith(`${outer}/`);
