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
function countLabels({ table, idOf }: MarkedArticles, listed: IdSet): LabelCount[] {
  const counts = new Map<string, number>();
  const paths = new Map<string, readonly string[]>();
  for (const name of table.colours.keys()) for (const path of pathsTo(name)) counts.set(path, 0);
  for (const [slot, { labels }] of table.allDetails()) {
    const id = labels.length === 0 ? undefined : idOf(slot);
    if (id === undefined || !listed.has(id)) continue;
    const own = new Set<string>();
    for (const label of labels) {
      let path = paths.get(label);
      if (!path) paths.set(label, (path = pathsTo(label)));
      for (const each of path) own.add(each);
    }
    for (const each of own) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => {
      const colour = table.colours.get(name);
      return { name, count, ...(colour && { colour }) };
    });
}

/** `News/China/Trade` stands below `News/China` and `News`. */
function pathsTo(label: string): readonly string[] {
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
