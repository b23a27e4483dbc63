import type { ArchiveNames } from './name-table.ts';
import { rowOf, type ShardSet } from './shard-set.ts';

/** How many of some articles have each name, by the index of the name. */
export interface FacetCounts {
  readonly sections: Uint32Array;
  readonly sources: Uint32Array;
  readonly tags: Uint32Array;
}

export function countFacets(ids: Uint32Array, shards: ShardSet, names: ArchiveNames): FacetCounts {
  const sections = new Uint32Array(names.sections.size);
  const sources = new Uint32Array(names.sources.size);
  const tags = new Uint32Array(names.tags.size);
  for (const id of ids) {
    const columns = shards.of(id)?.columns;
    if (!columns) continue;
    const row = rowOf(id);
    count(sections, columns.sections[row] ?? -1);
    count(sources, columns.sources[row] ?? -1);
    for (const tag of columns.tags.get(row)) count(tags, tag);
  }
  return { sections, sources, tags };
}

function count(counts: Uint32Array, index: number): void {
  if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
}
