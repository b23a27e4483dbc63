import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Completion } from '../contract/archive-contract.ts';
import type { Calendar } from './calendar.ts';

/** What may stand at `place` of the query `text`, best first. `now` is in milliseconds since 1970. */
export function complete(
  _text: string,
  _place: number,
  _catalogue: Catalogue,
  _calendar: Calendar,
  _now: number,
): readonly Completion[] {
  return [];
}
