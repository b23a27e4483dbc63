import type { MergePreview, MergeSample, MergeSummary } from '../../../contract/marks-exchange-contract.ts';
import { isFlagChange, type Change } from '../../../marks/mark.ts';

/** Enough to see what kind of document it is. */
const samplesKept = 20;
const textKept = 120;

type Counted = { -readonly [Key in keyof MergeSummary]: number };
type Sampled = {
  -readonly [Key in keyof MergeSample]: MergeSample[Key] extends readonly string[]
    ? string[]
    : MergeSample[Key];
};

/** Counts what a merge changes, and keeps some of it to be shown. */
export class MergeTally {
  readonly #counts: Counted;
  readonly #samples: Sampled[] = [];

  /** Of a document with so many articles, of which so many are in the archive. */
  constructor(articles: number, found: number) {
    this.#counts = {
      articles,
      found,
      changed: 0,
      added: 0,
      read: 0,
      starred: 0,
      hidden: 0,
      labelled: 0,
      notes: 0,
      highlights: 0,
      searches: 0,
    };
  }

  /** An article becomes what `changes` say, which is something. */
  add(path: string | null, isNew: boolean, changes: readonly Change[]): void {
    this.#counts.changed++;
    if (isNew) this.#counts.added++;
    const sample = { path, read: false, starred: false, hidden: false, labels: [], note: '', highlights: [] };
    for (const change of changes) this.#count(change, sample);
    if (this.#samples.length < samplesKept) this.#samples.push(sample);
  }

  /** With so many saved searches more. */
  preview(searches: number): MergePreview {
    return { ...this.#counts, searches, samples: this.#samples };
  }

  #count(change: Change, sample: Sampled): void {
    const counts = this.#counts;
    if (isFlagChange(change)) {
      counts[change.kind]++;
      sample[change.kind] = true;
    } else if (change.kind === 'label') {
      counts.labelled++;
      sample.labels.push(change.name);
    } else if (change.kind === 'note') {
      counts.notes++;
      sample.note = change.text.slice(0, textKept);
    } else if (change.kind === 'highlight') {
      counts.highlights++;
      sample.highlights.push(change.highlight.quote.slice(0, textKept));
    }
  }
}
