import type { IdSet } from '../base/id-set.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Facets, NameCount, NameField, TopNames } from '../contract/archive-contract.ts';
import { fold } from '../search/fold.ts';
import type { Calendar } from './calendar.ts';
import { inStretches } from './in-stretches.ts';
import { sectionTree } from './section-tree.ts';

/** Names of one facet that are told at once; the others are found by a part of them. */
const topNames = 200;
/** Where the ranges of lengths begin, in words: a note, news, a report, a long read, a book. */
const lengthSteps = [0, 200, 500, 1000, 2000, 5000];
const monthsInYear = 12;

/** How the articles `ids` are spread. Gives way to other requests; rejects with `cancelled` when `signal` fires. */
export async function countFacets(
  ids: IdSet,
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
  return {
    sections: sectionTree(catalogue.sections, counts.sections.subarray(1)),
    sources: top(mostFrequent(catalogue.sources, counts.sources.subarray(1)), topNames),
    tags: top(mostFrequent(catalogue.tags, counts.tags), topNames),
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
  const wanted = fold(text);
  return top(
    mostFrequent(names, counts).filter(({ name }) => fold(name).includes(wanted)),
    limit,
  );
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
