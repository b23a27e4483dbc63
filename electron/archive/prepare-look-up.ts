import { frequentSections, frequentSources, frequentTags, type Shelf } from './frequent-names.ts';
import { inTurns } from './turns.ts';

/**
 * Gets ready what the first keys of a look-up would wait for: names are counted, and the library that knows how their
 * characters are read is loaded and asked.
 */
export async function prepareLookUp(shelf: Shelf, signal: AbortSignal): Promise<void> {
  const { readingsOf } = await import('../search/readings.ts');
  await inTurns(prepare(shelf, readingsOf), signal);
}

function* prepare(shelf: Shelf, readingsOf: (codePoint: number) => unknown): Generator<void, void> {
  const sections = frequentSections(shelf).map(({ folded }) => folded.at(-1) ?? '');
  yield;
  const sources = frequentSources(shelf).map(({ folded }) => folded);
  yield;
  const tags = frequentTags(shelf).map(({ folded }) => folded);
  yield;
  for (const name of [...sections, ...sources, ...tags]) {
    for (const character of name) readingsOf(character.codePointAt(0) ?? 0);
    yield;
  }
}
