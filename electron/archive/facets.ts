import type { IdSet } from '../base/id-set.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Facets, NameCount, NameField, SectionCount, TopNames } from '../contract/archive-contract.ts';
import { fold } from '../search/fold.ts';
import type { Query } from '../search/query.ts';
import { sectionValue } from '../search/section-names.ts';
import type { Calendar } from './calendar.ts';
import { inStretches } from './in-stretches.ts';
import { SameNames } from './same-names.ts';
import { sectionTree, spelledInTree } from './section-tree.ts';

/** Names of one facet that are told at once; the others are found by a part of them. */
const topNames = 200;
/** Where the ranges of lengths begin, in words: a note, news, a report, a long read, a book. */
const lengthSteps = [0, 200, 500, 1000, 2000, 5000];
const monthsInYear = 12;

/**
 * How the articles `ids`, which answer the query, are spread. Gives way to other requests; rejects with `cancelled` when
 * `signal` fires.
 */
export async function countFacets(
  ids: IdSet,
  query: Query,
  catalogue: Catalogue,
  calendar: Calendar,
  signal: AbortSignal,
): Promise<Facets> {
  const counts = {
    // One place more, the first, for those that have none.
    sections: new Uint32Array(catalogue.sections.size + 1),
    sources: new Uint32Array(catalogue.sources.size + 1),
    languages: new Uint32Array(catalogue.languages.size + 1),
    tags: new Uint32Array(catalogue.tags.size),
    lengths: new Uint32Array(lengthSteps.length),
    traits: { repaired: 0, image: 0, 'missing-image': 0 },
    months: new Map<number, number>(),
  };
  await inStretches(ids, signal, id => {
    counts.sections[catalogue.sectionOf(id) + 1]!++;
    counts.sources[catalogue.sourceOf(id) + 1]!++;
    counts.languages[catalogue.languageOf(id) + 1]!++;
    catalogue.countTags(id, counts.tags);
    counts.lengths[stepOf(catalogue.wordsOf(id))]!++;
    const images = catalogue.imagesOf(id);
    if (images !== 'none') counts.traits.image++;
    if (images === 'missing') counts.traits['missing-image']++;
    if (catalogue.isRepaired(id)) counts.traits.repaired++;
    const month = calendar.monthOf(catalogue.instantOf(id));
    counts.months.set(month, (counts.months.get(month) ?? 0) + 1);
  });
  const sources = new SameNames(catalogue.sources, counts.sources.subarray(1));
  const tags = new SameNames(catalogue.tags, counts.tags);
  const tagCounts = await countTagNames(ids, catalogue, counts.tags, tags, signal);
  const sections = sectionTree(catalogue.sections, counts.sections.subarray(1));
  return {
    sections,
    sources: top(mostFrequent(catalogue.sources, joined(counts.sources.subarray(1), sources)), topNames),
    tags: top(mostFrequent(catalogue.tags, tagCounts), topNames),
    asked: askedNames(query, { source: sources, tag: tags }, sections),
    languages: languageCounts(catalogue, counts.languages),
    years: yearCounts(counts.months),
    lengths: lengthSteps.map((atLeast, step) => {
      const lessThan = lengthSteps[step + 1];
      return { atLeast, ...(lessThan !== undefined && { lessThan }), count: counts.lengths[step] ?? 0 };
    }),
    traits: counts.traits,
  };
}

/** Names of one field of the articles `ids` that hold `text`, most frequent first. */
export async function findNames(
  ids: IdSet,
  field: NameField,
  text: string,
  limit: number,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<TopNames> {
  const names = field === 'tag' ? catalogue.tags : catalogue.sources;
  const counts = new Uint32Array(names.size);
  await inStretches(ids, signal, id => {
    if (field === 'tag') return catalogue.countTags(id, counts);
    const source = catalogue.sourceOf(id);
    if (source >= 0) counts[source]!++;
  });
  const same = new SameNames(names, counts);
  const merged =
    field === 'tag' ? await countTagNames(ids, catalogue, counts, same, signal) : joined(counts, same);
  const wanted = fold(text);
  return top(
    mostFrequent(names, merged).filter(({ name }) => fold(name).includes(wanted)),
    limit,
  );
}

/** Counts of names of which an article has one, those of all spellings together. */
function joined(counts: Uint32Array, same: SameNames): Uint32Array {
  if (!same.differ) return counts;
  const all = new Uint32Array(counts.length);
  for (const [index, count] of counts.entries()) all[same.shownFor(index)]! += count;
  return all;
}

/** Counts of tags, an article that has one in several spellings once. They are gone through again only if some do. */
async function countTagNames(
  ids: IdSet,
  catalogue: Catalogue,
  counts: Uint32Array,
  same: SameNames,
  signal: AbortSignal,
): Promise<Uint32Array> {
  if (!same.differ) return counts;
  const nameOfTag = counts.map((_, index) => same.shownFor(index));
  const all = new Uint32Array(counts.length);
  await inStretches(ids, signal, id => catalogue.countTagNames(id, all, nameOfTag));
  return all;
}

/** The names that a query asks for, with the spelling in which they are counted. */
function askedNames(
  query: Query,
  same: Readonly<Record<NameField, SameNames>>,
  tree: readonly SectionCount[],
): Facets['asked'] {
  if (query.kind === 'and' || query.kind === 'or')
    return query.parts.flatMap(part => askedNames(part, same, tree));
  if (query.kind === 'not') return askedNames(query.part, same, tree);
  if (query.kind === 'section' && !query.wild) {
    const names = spelledInTree(tree, query.parts);
    if (!names) return [];
    return [{ field: 'section', name: sectionValue(query.parts, true), shown: sectionValue(names, true) }];
  }
  if ((query.kind !== 'tag' && query.kind !== 'source') || query.wild) return [];
  const names = same[query.kind];
  // A plus sign may stand for a blank in a tag (field-test.ts).
  const shown =
    names.spellingOf(query.name) ??
    (query.kind === 'tag' ? names.spellingOf(query.name.replaceAll('+', ' ')) : undefined);
  return shown === undefined ? [] : [{ field: query.kind, name: query.name, shown }];
}

function stepOf(words: number): number {
  let step = lengthSteps.length - 1;
  while (step > 0 && words < (lengthSteps[step] ?? 0)) step--;
  return step;
}

function mostFrequent(names: { name(index: number): string }, counts: Uint32Array): NameCount[] {
  const present: NameCount[] = [];
  for (const [index, count] of counts.entries()) {
    if (count > 0) present.push({ name: names.name(index), count });
  }
  return present.sort((one, other) => other.count - one.count);
}

function top(names: readonly NameCount[], limit: number): TopNames {
  return { names: names.slice(0, limit), total: names.length };
}

function languageCounts({ languages }: Catalogue, counts: Uint32Array): NameCount[] {
  const named = mostFrequent(languages, counts.subarray(1));
  const unknown = counts[0] ?? 0;
  return unknown > 0 ? [...named, { name: '', count: unknown }] : named;
}

/** `months` are counted from the year 0. */
function yearCounts(months: ReadonlyMap<number, number>): Facets['years'] {
  const years = new Map<number, NameCount[]>();
  for (const [month, count] of [...months].sort(([one], [other]) => one - other)) {
    const year = Math.floor(month / monthsInYear);
    const name = String((month % monthsInYear) + 1).padStart(2, '0');
    years.set(year, [...(years.get(year) ?? []), { name, count }]);
  }
  return [...years].reverse().map(([year, list]) => ({
    year: String(year).padStart(4, '0'),
    count: list.reduce((sum, { count }) => sum + count, 0),
    months: list,
  }));
}
