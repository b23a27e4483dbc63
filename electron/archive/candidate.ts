import type { Completion } from '../contract/archive-contract.ts';

/** A completion, but for its place in the text. */
export type Candidate = Omit<Completion, 'replace'>;
