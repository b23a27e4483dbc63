/**
 * The names that visible articles have, each with the number of its articles. They are counted when they are asked for,
 * and again only when others are visible, so that each key of a name that is typed costs no more than a look.
 */
import type { IdSet } from '../base/id-set.ts';
import { addOne } from '../catalogue/tag-lists.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { NameTable } from '../catalogue/name-table.ts';
import type { LabelCount } from '../contract/marks-contract.ts';
import { fold } from '../search/fold.ts';
import { nameOfDay, type Calendar } from './calendar.ts';

/** The articles whose names are told, with what is known of them. */
export interface Shelf {
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  /** Those that are not hidden. */
  readonly visible: IdSet;
  /** The reader's labels with their articles; counted when they are asked for. */
  readonly labels: () => readonly LabelCount[];
}

export interface Frequent<Name> {
  /** Its most frequent spelling. */
  readonly name: Name;
  readonly folded: Name;
  /** Articles; of several spellings, the sum of theirs. */
  readonly count: number;
  /** Indices of its spellings in the catalogue. */
  readonly spellings: readonly number[];
}

/** Keeps what was counted with the set of visible articles, which is the same while nothing has changed. */
function untilChanged<Counted>(
  count: (ids: IdSet, catalogue: Catalogue, calendar: Calendar) => Counted,
): (shelf: Shelf) => Counted {
  const known = new WeakMap<IdSet, { readonly counted: Counted }>();
  return ({ catalogue, calendar, visible }) => {
    const last = known.get(visible);
    if (last) return last.counted;
    const counted = count(visible, catalogue, calendar);
    known.set(visible, { counted });
    return counted;
  };
}

/** Most frequent first, as are sources, languages and sections. */
export const frequentTags = untilChanged((ids, catalogue) => {
  const counts = new Uint32Array(catalogue.tags.size);
  for (const id of ids.toArray()) catalogue.countTags(id, counts);
  return mostFrequent(namesOf(catalogue.tags, counts), fold);
});

export const frequentSources = untilChanged((ids, catalogue) => {
  const counts = countIndices(ids, catalogue.sources.size, id => catalogue.sourceOf(id));
  return mostFrequent(namesOf(catalogue.sources, counts), fold);
});

/** Each language as the catalogue names it, its regions apart. */
export const frequentLanguages = untilChanged((ids, catalogue) => {
  const counts = countIndices(ids, catalogue.languages.size, id => catalogue.languageOf(id));
  return mostFrequent(namesOf(catalogue.languages, counts), fold);
});

/** Paths from the top; the articles of one are those here and below. */
export const frequentSections = untilChanged((ids, catalogue) => {
  const counts = countIndices(ids, catalogue.sections.size, id => catalogue.sectionOf(id));
  const paths = namesOf(catalogue.sections, counts).flatMap(({ name, count, index }) =>
    name.map((_, last) => ({ name: name.slice(0, last + 1), count, index })),
  );
  return mostFrequent<readonly string[]>(paths, parts => parts.map(fold));
});

/** Articles by the day of the calendar they appeared on, 2022-01-24, newest first. */
export const dayCounts = untilChanged((ids, catalogue, calendar) => {
  const counts = new Map<number, number>();
  for (const id of ids.toArray()) {
    const day = calendar.dayOf(catalogue.instantOf(id));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const newestFirst = [...counts].sort(([one], [other]) => other - one);
  return new Map(newestFirst.map(([day, count]) => [nameOfDay(day), count]));
});

export const traitCounts = untilChanged((ids, catalogue) => {
  const counts = { repaired: 0, image: 0, 'missing-image': 0 };
  for (const id of ids.toArray()) {
    const images = catalogue.imagesOf(id);
    if (images !== 'none') counts.image++;
    if (images === 'missing') counts['missing-image']++;
    if (catalogue.isRepaired(id)) counts.repaired++;
  }
  return counts;
});

/** Articles by the index of a name; `indexOf` is -1 where an article has none. */
function countIndices(ids: IdSet, names: number, indexOf: (id: number) => number): Uint32Array {
  const counts = new Uint32Array(names);
  for (const id of ids.toArray()) addOne(counts, indexOf(id));
  return counts;
}

interface Spelling<Name> {
  readonly name: Name;
  readonly count: number;
  readonly index: number;
}

function namesOf<Name>(names: NameTable<Name>, counts: Uint32Array): Spelling<Name>[] {
  const present: Spelling<Name>[] = [];
  for (const [index, count] of counts.entries()) {
    if (count > 0) present.push({ name: names.name(index), count, index });
  }
  return present;
}

/** Spellings that a query does not tell apart are one name. */
function mostFrequent<Name>(
  spellings: readonly Spelling<Name>[],
  foldName: (name: Name) => Name,
): readonly Frequent<Name>[] {
  const byKey = new Map<string, { name: Name; folded: Name; count: number; spellings: number[] }>();
  // The most frequent spelling comes first, and so gives the name.
  for (const { name, count, index } of spellings.toSorted((one, other) => other.count - one.count)) {
    const folded = foldName(name);
    const key = JSON.stringify(folded);
    const known = byKey.get(key);
    if (known) {
      known.count += count;
      known.spellings.push(index);
    } else {
      byKey.set(key, { name, folded, count, spellings: [index] });
    }
  }
  return [...byKey.values()].sort((one, other) => other.count - one.count);
}
