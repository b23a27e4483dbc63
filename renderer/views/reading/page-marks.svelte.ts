import { untrack } from 'svelte';
import type { QueryInput } from '../../../electron/contract/archive-contract.ts';
import type { Reading } from '../../state/reading.svelte.ts';
import type { ArticlePage } from './article-page.ts';

/**
 * Keeps marked in the page what the search of the list and the find bar have found in it, what is read aloud, and what
 * the reader highlighted.
 */
export function keepMarked(
  page: () => ArticlePage | undefined,
  query: () => QueryInput,
  { finding, aloud, annotations }: Reading,
): void {
  $effect(() => {
    const wanted = query();
    if (page()) untrack(() => void finding.lookUpHits(wanted));
  });
  $effect(() => {
    if (page()) untrack(() => void finding.lookUp(false));
  });
  $effect(() =>
    page()?.mark(
      'kept',
      annotations.placed.flatMap(({ places }) => places),
    ),
  );
  $effect(() => page()?.mark('search', finding.hits));
  $effect(() => page()?.mark('found', finding.found));
  $effect(() => {
    const { current } = finding;
    const place = current && finding[current.list][current.index];
    page()?.mark('current', place ? [place] : []);
  });
  $effect(() => page()?.mark('spoken', aloud.sentence ? [aloud.sentence] : []));
}
