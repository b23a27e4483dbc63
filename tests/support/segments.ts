import type { SegmentMaker } from '../../electron/search/full-text-index.ts';
import { mergeSegments } from '../../electron/search/merge-segments.ts';
import { buildSegment } from '../../electron/search/segment-builder.ts';

/** Makes segments in the thread of the test, so that a property runs hundreds of them a second. */
export const directMaker: SegmentMaker = {
  build: (path, content) => Promise.resolve().then(() => buildSegment(path, content)),
  merge: (paths, into, forgetsGone) => Promise.resolve().then(() => mergeSegments(paths, into, forgetsGone)),
  close: () => Promise.resolve(),
};
