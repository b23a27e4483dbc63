import type { SectionCount } from '../contract/archive-contract.ts';

interface Node {
  count: number;
  readonly children: Map<string, Node>;
}

/** Section paths with their counts, as a tree whose counts include what lies below; most frequent first. */
export function sectionTree(
  sections: { name(index: number): readonly string[] },
  counts: Uint32Array,
): SectionCount[] {
  const root: Node = { count: 0, children: new Map() };
  for (const [index, count] of counts.entries()) {
    if (count === 0) continue;
    let node = root;
    for (const part of sections.name(index)) {
      const child: Node = node.children.get(part) ?? { count: 0, children: new Map() };
      node.children.set(part, child);
      child.count += count;
      node = child;
    }
  }
  return listed(root);
}

function listed(node: Node): SectionCount[] {
  return [...node.children]
    .map(([name, child]) => ({ name, count: child.count, children: listed(child) }))
    .sort((a, b) => b.count - a.count);
}
