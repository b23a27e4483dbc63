import type { IdSet } from '../../base/id-set.ts';
import type { LabelCount, MarkCounts } from '../../contract/marks-contract.ts';
import type { MarkedArticles } from './marked-articles.ts';

/** How many of the `listed` articles have which marks. */
export function countMarks(marked: MarkedArticles, listed: IdSet): Omit<MarkCounts, 'refusal' | 'damaged'> {
  const sizeOf = (set: IdSet) => {
    const both = listed.copy();
    both.intersect(set);
    return both.size;
  };
  const articles = listed.size;
  return {
    articles,
    unread: articles - sizeOf(marked.read),
    starred: sizeOf(marked.starred),
    noted: sizeOf(marked.noted),
    highlighted: sizeOf(marked.highlighted),
    labels: countLabels(marked, listed),
    missed: countMissed(marked),
  };
}

/** An article counts once for a label, however many of those nested in it it has. */
function countLabels({ table, labelled }: MarkedArticles, listed: IdSet): LabelCount[] {
  const counted = new Map<string, IdSet>();
  for (const name of [...table.colours.keys(), ...labelled.names()]) {
    for (const each of pathTo(name)) {
      const ids = counted.get(each) ?? listed.like();
      counted.set(each, ids);
      for (const id of labelled.of(name)) ids.add(id);
    }
  }
  return [...counted]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, ids]) => {
      ids.intersect(listed);
      const colour = table.colours.get(name);
      return { name, count: ids.size, ...(colour && { colour }) };
    });
}

/** `News/China/Trade` stands below `News/China` and `News`. */
function pathTo(label: string): readonly string[] {
  const parts = label.split('/');
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

function countMissed({ table, idOf }: MarkedArticles): number {
  let missed = 0;
  for (let slot = 0; slot < table.size; slot++) {
    if (idOf(slot) === undefined && table.isMarked(slot)) missed++;
  }
  return missed;
}
