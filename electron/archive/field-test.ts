import { assertNever } from '../base/assert-never.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fold } from '../search/fold.ts';
import type { FieldQuery } from '../search/query.ts';
import { dayOfName, type Calendar } from './calendar.ts';

export type Test = (id: number) => boolean;

/** Answers a field of a query from the catalogue's columns. Names are compared folded, as text is. */
export function fieldTest(field: FieldQuery, catalogue: Catalogue, calendar: Calendar): Test {
  switch (field.kind) {
    case 'tag': {
      const wanted = fold(field.name);
      const tags = indicesOf(catalogue.tags, name => fold(name) === wanted);
      return id => catalogue.tagsOf(id).some(tag => tags.has(tag));
    }
    case 'source': {
      const wanted = fold(field.name);
      const sources = indicesOf(catalogue.sources, name => fold(name) === wanted);
      return id => sources.has(catalogue.sourceOf(id));
    }
    case 'section': {
      const wanted = field.parts.map(fold);
      const sections = indicesOf(catalogue.sections, parts =>
        holdsRun(parts.map(fold), wanted, field.fromTop),
      );
      return id => sections.has(catalogue.sectionOf(id));
    }
    case 'date': {
      const from = field.from === undefined ? -Infinity : dayOfName(field.from);
      const to = field.to === undefined ? Infinity : dayOfName(field.to);
      return id => {
        const day = calendar.dayOf(catalogue.instantOf(id));
        return day >= from && day <= to;
      };
    }
    default:
      return assertNever(field);
  }
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

function holdsRun(parts: readonly string[], wanted: readonly string[], fromTop: boolean): boolean {
  const last = fromTop ? 0 : parts.length - wanted.length;
  for (let start = 0; start <= last; start++) {
    if (wanted.every((part, offset) => parts[start + offset] === part)) return true;
  }
  return false;
}
