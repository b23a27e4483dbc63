import type { SectionCount } from '../contract/archive-contract.ts';
import { fold } from '../search/fold.ts';

interface Node {
  count: number;
  /** Articles by how they spell the name. */
  readonly spellings: Map<string, number>;
  /** By folded name: what a query takes for one section is one. */
  readonly children: Map<string, Node>;
}

const emptyNode = (): Node => ({ count: 0, spellings: new Map(), children: new Map() });

/**
 * Section paths with their counts, as a tree whose counts include what lies below; most frequent first, each by its most
 * frequent spelling.
 */
export function sectionTree(
  sections: { name(index: number): readonly string[] },
  counts: Uint32Array,
): SectionCount[] {
  const root = emptyNode();
  for (const [index, count] of counts.entries()) {
    if (count === 0) continue;
    let node = root;
    for (const part of sections.name(index)) {
      const key = fold(part);
      const child = node.children.get(key) ?? emptyNode();
      node.children.set(key, child);
      child.count += count;
      child.spellings.set(part, (child.spellings.get(part) ?? 0) + count);
      node = child;
    }
  }
  return listed(root);
}

function listed(node: Node): SectionCount[] {
  return [...node.children.values()]
    .map(child => ({ name: mostFrequent(child.spellings), count: child.count, children: listed(child) }))
    .sort((a, b) => b.count - a.count);
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...spellings].sort(([, one], [, other]) => other - one);
  return name;
}

/** The names of a path as the tree spells them; undefined where it has no such section. */
export function spelledInTree(
  tree: readonly SectionCount[],
  [first, ...rest]: readonly string[],
): readonly string[] | undefined {
  if (first === undefined) return [];
  const folded = fold(first);
  const section = tree.find(({ name }) => fold(name) === folded);
  const below = section && spelledInTree(section.children, rest);
  return below && [section.name, ...below];
}
