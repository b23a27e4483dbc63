import type { FailureCode } from '../../../electron/base/failure.ts';

export interface FailureText {
  readonly title: string;
  /** Names the file or folder. */
  readonly sentence: string;
  /** What the person can do now. */
  readonly wayOut: string;
}

/** The facts of a failure as they stand in a sentence; each has a stand-in, for a failure may come without. */
export interface Facts {
  readonly path: string;
  readonly url: string;
  /** What the system or the program said, with a colon before it; empty where nothing was said. */
  readonly because: string;
}

export type FailureTexts = Readonly<Record<FailureCode, (facts: Facts) => FailureText>>;
