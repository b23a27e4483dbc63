import { assertNever } from '../base/assert-never.ts';
import type { Completion } from '../contract/archive-contract.ts';
import { fold } from '../search/fold.ts';
import { fields } from '../search/query-lexemes.ts';
import { properties } from '../search/query-properties.ts';
import { termAt, type TermAt } from '../search/term-at.ts';
import type { Candidate } from './candidate.ts';
import { completeAge, completeDate } from './complete-dates.ts';
import {
  completeLabel,
  completeLanguage,
  completeSection,
  completeSource,
  completeTag,
} from './complete-names.ts';
import { traitCounts, type Shelf } from './frequent-names.ts';

const mostFields = 4;
/** A single letter begins too many words that are no fields. */
const shortestField = 2;

/** What may stand at `place` of the query `text`, best first. `now` is in milliseconds since 1970. */
export function complete(text: string, place: number, shelf: Shelf, now: number): readonly Completion[] {
  const term = termAt(text, place);
  if (!term) return [];
  const written = text.slice(...term.range);
  return candidates(term, written, shelf, now)
    .filter(({ insert }) => insert !== written)
    .map(candidate => ({ replace: term.range, ...candidate }));
}

function candidates(
  { field, typed }: TermAt,
  written: string,
  shelf: Shelf,
  now: number,
): readonly Candidate[] {
  switch (field) {
    case undefined:
      // What is in quotes, or goes on behind the place, is a word of its own.
      return written === typed ? completeField(typed) : [];
    case 'tag':
      return completeTag(typed, shelf);
    case 'source':
      return completeSource(typed, shelf);
    case 'section':
      return completeSection(typed, shelf);
    case 'language':
      return completeLanguage(typed, shelf);
    case 'date':
    case 'before':
    case 'after':
      return completeDate(field, typed, shelf, now);
    case 'age':
      return completeAge(typed);
    case 'is':
    case 'has':
      return completeProperty(field, typed, shelf);
    case 'label':
      return completeLabel(typed, shelf);
    case 'title':
    case 'path':
    case 'length':
    case 'note':
      return [];
    default:
      return assertNever(field);
  }
}

/** Of several names for one field, the first that goes on as typed. */
function completeField(typed: string): readonly Candidate[] {
  const begun = fold(typed);
  if (begun.length < shortestField) return [];
  const byMeaning = new Map<string, string>();
  for (const [name, meaning] of Object.entries(fields)) {
    if (name.startsWith(begun) && !byMeaning.has(meaning)) byMeaning.set(meaning, name);
  }
  return [...byMeaning.values()]
    .slice(0, mostFields)
    .map(name => ({ kind: 'field', label: `${name}:`, insert: `${name}:` }));
}

function completeProperty(field: 'is' | 'has', typed: string, shelf: Shelf): readonly Candidate[] {
  const begun = fold(typed);
  return Object.entries(properties[field])
    .filter(([name]) => name.startsWith(begun))
    .map(([name, property]) => ({
      kind: 'value',
      label: name,
      insert: name,
      ...(property.kind === 'trait' && { count: traitCounts(shelf)[property.trait] }),
    }));
}
