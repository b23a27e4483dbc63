import type { TextRange } from '../base/text-range.ts';
import { lexQuery, type Field } from './query-lexemes.ts';

/** A term that is being written. */
export interface TermAt {
  /** Undefined for a word of text, which may become the name of a field. */
  readonly field: Field | undefined;
  /** Its value up to the place, without quotes. */
  readonly typed: string;
  /** All of its value, quotes included: what another value would take the place of. */
  readonly range: TextRange;
}

/** The term of `text` that goes on at `place`; undefined where none does, as behind a space or a closing quote. */
export function termAt(text: string, place: number): TermAt | undefined {
  const start = text.slice(0, place);
  const last = lexQuery(start).lexemes.at(-1);
  if (last?.kind !== 'term' || last.closed || last.star || last.span[1] < place) return undefined;
  const written = start.slice(...last.value);
  if (last.field === undefined && /^[#＃]$/.test(written)) {
    return { field: 'tag', typed: '', range: [place, place] };
  }
  return {
    field: last.field,
    typed: last.quoted ? written.replace(/["＂]{2}/g, '"') : written,
    range: [last.value[0] - (last.quoted ? 1 : 0), endOf(text, last.span[0]) ?? place],
  };
}

/** Where the term that starts at `start` ends in the whole text; undefined where it is a quote that nothing closes. */
function endOf(text: string, start: number): number | undefined {
  const whole = lexQuery(text).lexemes.find(({ span }) => span[0] === start);
  if (whole?.kind !== 'term') return undefined;
  return whole.quoted && !whole.closed ? undefined : whole.span[1];
}
