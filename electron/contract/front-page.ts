import type { ArchiveStatus, Facets, Order, Page, QueryInput, Timeline } from './archive-contract.ts';

/**
 * What a window asks first of an archive, with the answers of the last time that it was open: shown at once, while the
 * archive process still opens the index.
 */
export interface FrontPage {
  readonly status: ArchiveStatus;
  readonly query: QueryInput;
  readonly order: Order;
  /** Rows that were asked for; there may be fewer. */
  readonly rows: number;
  readonly page: Page;
  readonly facets: Facets;
  /** Of the whole time, in a unit that suits it. */
  readonly timeline: Timeline;
}

export const frontPageName = 'front-page.json';

/**
 * The version of the file, whose first line is this number and the CRC-32 of the rest. Raise it when any answer changes
 * its form.
 */
export const frontPageFormat = 4;
