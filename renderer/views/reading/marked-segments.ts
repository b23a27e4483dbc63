import type { TextRange } from '../../../electron/contract/archive-contract.ts';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at ascending, separate ranges; what lies in them is marked. Ranges outside the text are left out. */
export function segmentsOf(text: string, ranges: readonly TextRange[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start < done || end <= start || end > text.length) continue;
    if (start > done) segments.push({ text: text.slice(done, start), marked: false });
    segments.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), marked: false });
  return segments;
}
