import type { Searchable } from './evaluate.ts';

export function findSimilar(
  _text: { readonly title: string; readonly body: string },
  _without: ReadonlySet<number>,
  _limit: number,
  _archive: Searchable,
  _signal: AbortSignal,
): Promise<readonly { readonly id: number; readonly likeness: number }[]> {
  return Promise.resolve([]);
}
