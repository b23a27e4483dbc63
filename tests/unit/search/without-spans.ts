import type { Query } from '../../../electron/search/query.ts';

/** The query without the places of its parts. */
export function withoutSpans(query: Query): unknown {
  return JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === 'span' ? undefined : value)));
}
