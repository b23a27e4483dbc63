import type { WindowCommand } from '../../electron/contract/host-contract.ts';
import { assertNever } from '../../electron/base/assert-never.ts';
import type { ArchiveConnection } from './archive.svelte.ts';
import type { Host } from './host.svelte.ts';
import type { Action } from './keys.ts';
import type { Layout } from './layout.svelte.ts';
import { Links } from './links.ts';
import { Reading } from './reading.svelte.ts';
import { Result } from './result.svelte.ts';
import { Search } from './search.svelte.ts';

/** All that a reader does with one archive, whichever key, menu or click it comes from. */
export class Browsing {
  readonly result: Result;
  readonly search: Search;
  readonly reading: Reading;
  readonly links: Links;
  dialog = $state<'ledger' | 'keys' | 'search-help' | null>(null);
  /** An article whose copies are on show. */
  story = $state<number | null>(null);
  readonly #archive: ArchiveConnection;
  readonly #layout: Layout;

  constructor(archive: ArchiveConnection, host: Host, layout: Layout) {
    this.#archive = archive;
    this.#layout = layout;
    this.result = new Result(archive, { sort: 'date', copies: layout.copies });
    this.search = new Search(this.result);
    this.reading = new Reading(archive, host);
    this.links = new Links(this.reading, id => this.show(id));
    this.search.submit();
  }

  /** `search` and `open` are about the focus, which is the view's. */
  act(action: Exclude<Action, 'search' | 'open'>): void {
    switch (action) {
      case 'next':
        return void this.result.move(1);
      case 'previous':
        return void this.result.move(-1);
      case 'scroll-on':
        if (!this.reading.scrollPage('on')) void this.result.move(1);
        return;
      case 'scroll-back':
        return void this.reading.scrollPage('back');
      case 'open-original':
        return this.reading.openOriginal();
      case 'show-keys':
        this.dialog = 'keys';
        return;
      default:
        assertNever(action);
    }
  }

  /** @param goToSearch puts the cursor into the search bar */
  carryOut(command: WindowCommand, goToSearch: () => void): void {
    switch (command) {
      case 'find-in-archive':
        return goToSearch();
      case 'next-article':
        return this.act('next');
      case 'previous-article':
        return this.act('previous');
      case 'toggle-sidebar':
        return this.#layout.toggle('sidebar');
      case 'toggle-timeline':
        return this.#layout.toggle('timeline');
      case 'toggle-reading-pane':
        return this.#layout.toggle('article');
      case 'sort-by-date':
        return void this.result.reorder({ sort: 'date' });
      case 'sort-by-relevance':
        return void this.result.reorder({ sort: 'relevance' });
      case 'rescan':
        return this.#archive.rescan();
      case 'show-ledger':
        this.dialog = 'ledger';
        return;
      case 'show-keys':
        this.dialog = 'keys';
        return;
      case 'show-search-help':
        this.dialog = 'search-help';
        return;
      case 'copy-link':
        return this.reading.copyLink();
      case 'open-original':
        return this.reading.openOriginal();
      case 'reveal-article':
        if (this.reading.current) void this.reading.reveal(this.reading.current.path);
        return;
      default:
        assertNever(command);
    }
  }

  /** Shows one article, whether the result has it or not. */
  show(id: number): void {
    this.dialog = null;
    this.story = null;
    void this.result.go(id);
    this.#layout.single = 'article';
  }
}
