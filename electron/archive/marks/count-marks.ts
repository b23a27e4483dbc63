import type { IdSet } from '../../base/id-set.ts';
import type { LabelCount, MarkCounts } from '../../contract/marks-contract.ts';
import type { MarkedArticles } from './marked-articles.ts';

/** How many of the `visible` articles have which marks, and how many of those `listed` are hidden. */
export function countMarks(
  marked: MarkedArticles,
  visible: IdSet,
  listed: IdSet,
): Omit<MarkCounts, 'refusal' | 'damaged'> {
  const sizeOf = (set: IdSet) => {
    const both = visible.copy();
    both.intersect(set);
    return both.size;
  };
  const articles = visible.size;
  return {
    articles,
    unread: articles - sizeOf(marked.read),
    starred: sizeOf(marked.starred),
    noted: sizeOf(marked.noted),
    highlighted: sizeOf(marked.highlighted),
    hidden: listed.size - articles,
    labels: countLabels(marked, visible),
    missed: countMissed(marked),
  };
}

/** An article counts once for a label, however many of those nested in it it has. */
export function countLabels({ table, labelled }: MarkedArticles, visible: IdSet): LabelCount[] {
  const counted = new Map<string, IdSet>();
  for (const name of [...table.colours.keys(), ...labelled.names()]) {
    for (const each of pathTo(name)) {
      const ids = counted.get(each) ?? visible.like();
      counted.set(each, ids);
      for (const id of labelled.of(name)) ids.add(id);
    }
  }
  return [...counted]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, ids]) => {
      ids.intersect(visible);
      const colour = table.colours.get(name);
      return { name, count: ids.size, ...(colour && { colour }) };
    });
}

/** `News/China/Trade` stands below `News/China` and `News`. */
function pathTo(label: string): readonly string[] {
  const parts = label.split('/');
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

function countMissed(marked: MarkedArticles): number {
  let missed = 0;
  for (let slot = 0; slot < marked.table.size; slot++) if (marked.isMissed(slot)) missed++;
  return missed;
}
