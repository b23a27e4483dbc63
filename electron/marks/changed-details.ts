import { assertNever } from '../base/assert-never.ts';
import type { Change, Details, FlagChange } from './mark.ts';

/** The details after a change; the same object where it changes nothing. */
export function withChange(details: Details, change: Exclude<Change, FlagChange>): Details {
  switch (change.kind) {
    case 'label': {
      const { labels } = details;
      if (labels.includes(change.name) === change.on) return details;
      return {
        ...details,
        labels: change.on ? [...labels, change.name] : labels.filter(label => label !== change.name),
      };
    }
    case 'note':
      return details.note === change.text ? details : { ...details, note: change.text };
    case 'highlight': {
      const { highlight } = change;
      const { highlights } = details;
      const place = highlights.findIndex(({ key }) => key === highlight.key);
      return {
        ...details,
        highlights: place < 0 ? [...highlights, highlight] : highlights.with(place, highlight),
      };
    }
    case 'no-highlight': {
      const highlights = details.highlights.filter(({ key }) => key !== change.key);
      return highlights.length === details.highlights.length ? details : { ...details, highlights };
    }
    case 'position':
      return change.position === null && details.position === null
        ? details
        : { ...details, position: change.position };
    default:
      return assertNever(change);
  }
}

export const isEmpty = ({ labels, note, highlights, position }: Details): boolean =>
  labels.length === 0 && note === '' && highlights.length === 0 && position === null;
