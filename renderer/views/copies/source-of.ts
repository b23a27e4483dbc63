import type { ArticleSummary } from '../../../electron/contract/archive-contract.ts';

/** Who carries an article, as the list names it. */
export const sourceOf = ({ author, section, path }: ArticleSummary): string =>
  author ?? section.at(-1) ?? path;
