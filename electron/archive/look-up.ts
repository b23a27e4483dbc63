/** What the palette leads to: names and titles that are like what is typed, also as they are read in pinyin. */
import type { IdSet } from '../base/id-set.ts';
import { likenessOf } from '../base/likeness.ts';
import type { FoundName } from '../contract/archive-contract.ts';
import { fold } from '../search/fold.ts';
import { printQuery } from '../search/print-query.ts';
import type { Query } from '../search/query.ts';
import { runsOf } from '../search/runs.ts';
import { lettersOf } from '../search/syllables.ts';
import { evaluate, type Searchable } from './evaluate.ts';
import {
  frequentSections,
  frequentSources,
  frequentTags,
  type Frequent,
  type Shelf,
} from './frequent-names.ts';

const span = [0, 0] as const;
/** The best first. */
const likenesses = ['begins', 'holds', 'read', 'scattered'] as const;
type Likeness = (typeof likenesses)[number];

/** At most `limit` sections, sources and tags each: those most like it first, and of these the most frequent. */
export async function lookUpNames(typed: string, limit: number, shelf: Shelf): Promise<readonly FoundName[]> {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const letters = lettersOf(wanted);
  // The library of readings takes time and memory, so whoever looks up nothing goes without it.
  const isRead = letters === undefined ? undefined : (await import('../search/readings.ts')).readAs(letters);
  const likeName = (name: string): Likeness | undefined => {
    const likeness = likenessOf(name, wanted);
    if (likeness === 'begins' || likeness === 'holds') return likeness;
    return isRead?.(name) ? 'read' : likeness;
  };
  const found = <Name>(
    kind: FoundName['kind'],
    names: readonly Frequent<Name>[],
    likeness: (folded: Name) => Likeness | undefined,
    tell: (name: Name) => { readonly label: string; readonly query: Query },
  ) =>
    best(names, limit, likeness).map(({ name, count }): FoundName => {
      const { label, query } = tell(name);
      return { kind, label, query: printQuery(query), count };
    });
  return [
    ...found(
      'section',
      frequentSections(shelf),
      parts => likeName(parts.at(-1) ?? ''),
      parts => ({ label: parts.join(' › '), query: { kind: 'section', parts, fromTop: true, span } }),
    ),
    ...found('source', frequentSources(shelf), likeName, name => ({
      label: name,
      query: { kind: 'source', name, span },
    })),
    ...found('tag', frequentTags(shelf), likeName, name => ({
      label: name,
      query: { kind: 'tag', name, span },
    })),
  ];
}

/** `names` have the most frequent first. */
function best<Name>(
  names: readonly Frequent<Name>[],
  limit: number,
  likenessOf: (folded: Name) => Likeness | undefined,
): readonly Frequent<Name>[] {
  const alike = new Map<Likeness, Frequent<Name>[]>();
  for (const name of names) {
    const likeness = likenessOf(name.folded);
    if (likeness === undefined) continue;
    const known = alike.get(likeness);
    if (known) known.push(name);
    else alike.set(likeness, [name]);
  }
  return likenesses.flatMap(likeness => alike.get(likeness) ?? []).slice(0, limit);
}

/** A query for titles that hold each of the words, the last of which may go on; undefined where there are none. */
export function titleQuery(typed: string): Query | undefined {
  const words = typed.split(/\s+/).filter(word => runsOf(fold(word)).length > 0);
  const parts = words.map((phrase, at): Query => ({
    kind: 'text',
    within: 'title',
    phrase,
    prefix: at === words.length - 1,
    span,
  }));
  return parts.length > 1 ? { kind: 'and', parts } : parts[0];
}

/** At most `limit` articles whose title holds what is typed, or is read so, the newest first. */
export function* lookUpTitles(typed: string, limit: number, archive: Searchable): Generator<void, number[]> {
  const { catalogue, text } = archive.index;
  const { visible } = archive.marks;
  const query = titleQuery(typed);
  const found: IdSet = query ? yield* evaluate(query, archive) : visible.like();
  const letters = lettersOf(fold(typed));
  if (letters !== undefined) {
    const read = found.like();
    yield* text.findRead(letters, read);
    read.intersect(visible);
    found.unite(read);
  }
  return [...catalogue.sortNewestFirst(found).subarray(0, limit)];
}
