/**
 * Names that complete what is typed of one: those that begin with it before those that hold it, then by the number of
 * their articles. Names are compared folded, as the query that they become compares them.
 */
import { fold } from '../search/fold.ts';
import { printSection, printValue } from '../search/print-query.ts';
import { sectionNames } from '../search/section-names.ts';
import type { Candidate } from './candidate.ts';
import {
  frequentLanguages,
  frequentSections,
  frequentSources,
  frequentTags,
  type Frequent,
  type Shelf,
} from './frequent-names.ts';

/** More than these would have to be read through. */
const most = 8;

export function completeTag(typed: string, shelf: Shelf): readonly Candidate[] {
  const found = best(frequentTags(shelf), likeName(typed));
  return found.map(({ name, count, spellings }) => ({
    kind: 'tag',
    label: name,
    insert: printValue(name),
    // An article may have a tag in several spellings, and is one article.
    count: spellings.length > 1 ? countTagged(shelf, new Set(spellings)) : count,
  }));
}

export function completeSource(typed: string, shelf: Shelf): readonly Candidate[] {
  const found = best(frequentSources(shelf), likeName(typed));
  return found.map(({ name, count }) => ({ kind: 'source', label: name, insert: printValue(name), count }));
}

/** The last name typed goes on; those before it are whole, and say where to look. */
export function completeSection(typed: string, shelf: Shelf): readonly Candidate[] {
  const fromTop = /^[/／]/.test(typed);
  const names = sectionNames(typed).map(fold);
  const begun = /(?<!\\)[/／]$/.test(typed) ? '' : (names.pop() ?? '');
  const found = best(frequentSections(shelf), parts => {
    const above = parts.slice(0, -1);
    const outside = above.length - names.length;
    if (outside < 0 || (fromTop && outside > 0)) return undefined;
    if (!names.every((name, at) => above[outside + at] === name)) return undefined;
    return likeness(parts.at(-1) ?? '', begun);
  });
  return found.map(({ name, count }) => ({
    kind: 'section',
    label: name.join(' › '),
    insert: printSection(name, true),
    count,
  }));
}

/** A label is found by the beginning of any of the names it is nested in, too. */
export function completeLabel(typed: string, shelf: Shelf): readonly Candidate[] {
  const begun = fold(typed.trim());
  const labels = shelf.labels().map(label => ({ ...label, folded: fold(label.name) }));
  const begins = labels.filter(({ folded }) => `/${folded}`.includes(`/${begun}`));
  const holds = labels.filter(label => !begins.includes(label) && label.folded.includes(begun));
  return [...begins, ...holds]
    .slice(0, most)
    .map(({ name, count }) => ({ kind: 'label', label: name, insert: printValue(name), count }));
}

/** Regions count as their language too, which is offered where only they occur. */
export function completeLanguage(typed: string, shelf: Shelf): readonly Candidate[] {
  const begun = fold(typed).replaceAll('_', '-');
  const known = frequentLanguages(shelf).filter(({ name }) => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(name));
  const names = new Map(
    known.flatMap(({ name, folded }) => [
      [firstSubtag(folded), firstSubtag(folded)],
      [folded, name],
    ]),
  );
  const counted = [...names].map(([tag, name]) => ({
    tag,
    name,
    count: known
      .filter(({ folded }) => folded === tag || folded.startsWith(`${tag}-`))
      .reduce((sum, { count }) => sum + count, 0),
  }));
  return counted
    .filter(({ tag }) => tag.startsWith(begun))
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .map(({ name, count }) => ({ kind: 'language', label: name, insert: name, count }));
}

const firstSubtag = (tag: string): string => tag.replace(/-.*/, '');

/** How much a name is like what is typed: it begins with it, holds it, or neither. */
type Likeness = 'begins' | 'holds' | undefined;

function likeness(name: string, typed: string): Likeness {
  if (name.startsWith(typed)) return 'begins';
  return name.includes(typed) ? 'holds' : undefined;
}

function likeName(typed: string): (name: string) => Likeness {
  const wanted = fold(typed.trim());
  return name => likeness(name, wanted);
}

/** `names` have the most frequent first, so that the first that are alike are the best. */
function best<Name>(
  names: readonly Frequent<Name>[],
  likenessOf: (folded: Name) => Likeness,
): readonly Frequent<Name>[] {
  const found: Record<'begins' | 'holds', Frequent<Name>[]> = { begins: [], holds: [] };
  for (const name of names) {
    const kind = likenessOf(name.folded);
    if (kind !== undefined && found[kind].length < most) found[kind].push(name);
    if (found.begins.length === most) break;
  }
  return [...found.begins, ...found.holds].slice(0, most);
}

function countTagged({ catalogue, visible }: Shelf, tags: ReadonlySet<number>): number {
  return visible.toArray().filter(id => catalogue.hasTag(id, tags)).length;
}
