import type { QueryInput, Sort } from '../../electron/contract/archive-contract.ts';
import type { ArchiveConnection } from './archive.svelte.ts';

/** The articles that answer the query in force: a window of pages over them, and the selected one. */
export class Result {
  readonly archive: ArchiveConnection;
  query = $state.raw<QueryInput>({ text: '', typing: false });
  sort = $state<Sort>('date');
  /** The id of the selected article. */
  selected = $state<number | null>(null);

  constructor(archive: ArchiveConnection) {
    this.archive = archive;
  }

  /** Selects the article `distance` rows further down; negative is up. Ends where the list ends. */
  move(distance: number): Promise<void> {
    return Promise.resolve(void distance);
  }
}
