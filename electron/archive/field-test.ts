import { assertNever } from '../base/assert-never.ts';
import type { IdSet } from '../base/id-set.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fold } from '../search/fold.ts';
import { nameTest, type NamePattern } from '../search/name-pattern.ts';
import type { FieldQuery } from '../search/query.ts';
import { dayOfName, type Calendar } from './calendar.ts';

type Test = (id: number) => boolean;
type CatalogueField = Exclude<FieldQuery, { readonly kind: 'mark' | 'mark-text' }>;

const dayMs = 86_400_000;

/**
 * Of `within`, which is used up, the ids that a field accepts, as the catalogue's columns say. Names are compared
 * folded, as text is. `now` is in milliseconds since 1970.
 */
export function fieldIds(
  field: CatalogueField,
  within: IdSet,
  catalogue: Catalogue,
  calendar: Calendar,
  now: number,
): IdSet {
  const accepts = testFor(field, catalogue, calendar, now);
  for (const id of within.toArray()) if (!accepts(id)) within.delete(id);
  return within;
}

function testFor(field: CatalogueField, catalogue: Catalogue, calendar: Calendar, now: number): Test {
  switch (field.kind) {
    case 'tag': {
      const tags = tagIndices(field, catalogue.tags);
      return id => catalogue.hasTag(id, tags);
    }
    case 'source': {
      const sources = indicesOf(catalogue.sources, isNamed(field));
      return id => sources.has(catalogue.sourceOf(id));
    }
    case 'section': {
      const { wild } = field;
      const wanted = field.parts.map(name => nameTest({ name, wild }));
      const sections = indicesOf(catalogue.sections, parts =>
        holdsRun(parts.map(fold), wanted, field.fromTop),
      );
      return id => sections.has(catalogue.sectionOf(id));
    }
    case 'language': {
      const languages = indicesOf(catalogue.languages, name => {
        const known = name.toLowerCase();
        return known === field.name || known.startsWith(`${field.name}-`);
      });
      return id => languages.has(catalogue.languageOf(id));
    }
    case 'date': {
      const from = field.from === undefined ? -Infinity : dayOfName(field.from);
      const to = field.to === undefined ? Infinity : dayOfName(field.to);
      return id => {
        const day = calendar.dayOf(catalogue.instantOf(id));
        return day >= from && day <= to;
      };
    }
    case 'age':
      return inside(field, id => (now - catalogue.instantOf(id)) / dayMs);
    case 'length':
      return inside(field, id => catalogue.wordsOf(id));
    case 'trait':
      switch (field.trait) {
        case 'repaired':
          return id => catalogue.isRepaired(id);
        case 'image':
          return id => catalogue.imagesOf(id) !== 'none';
        case 'missing-image':
          return id => catalogue.imagesOf(id) === 'missing';
        default:
          return assertNever(field.trait);
      }
    default:
      return assertNever(field);
  }
}

function isNamed(pattern: NamePattern): (name: string) => boolean {
  const test = nameTest(pattern);
  return name => test(fold(name));
}

/** Other programs write a blank in a tag as a plus sign; where a tag has that sign itself, as C++ has, it is meant. */
function tagIndices(pattern: NamePattern, tags: Names<string>): Set<number> {
  const literal = indicesOf(tags, isNamed(pattern));
  if (literal.size > 0 || !pattern.name.includes('+')) return literal;
  return indicesOf(tags, isNamed({ ...pattern, name: pattern.name.replaceAll('+', ' ') }));
}

function inside({ atLeast = -Infinity, lessThan = Infinity }: Limits, valueOf: (id: number) => number): Test {
  return id => {
    const value = valueOf(id);
    return value >= atLeast && value < lessThan;
  };
}

interface Limits {
  readonly atLeast?: number;
  readonly lessThan?: number;
}

interface Names<Name> {
  readonly size: number;
  name(index: number): Name;
}

function indicesOf<Name>(names: Names<Name>, wanted: (name: Name) => boolean): Set<number> {
  const indices = new Set<number>();
  for (let index = 0; index < names.size; index++) if (wanted(names.name(index))) indices.add(index);
  return indices;
}

function holdsRun(
  parts: readonly string[],
  wanted: readonly ((folded: string) => boolean)[],
  fromTop: boolean,
): boolean {
  const last = fromTop ? 0 : parts.length - wanted.length;
  for (let start = 0; start <= last; start++) {
    if (wanted.every((test, offset) => test(parts[start + offset] ?? ''))) return true;
  }
  return false;
}
