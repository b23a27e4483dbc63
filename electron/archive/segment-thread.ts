/** Worker thread: writes the files of the full-text index, so that nothing waits for it but the next batch. */
import { toDataFailure } from '../base/data-fault.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import { buildSegment } from '../search/segment-builder.ts';
import { serve } from '../wire/serve.ts';
import { segmentContract } from './segment-contract.ts';
import { parentPipe } from './thread-pipe.ts';

function write(path: string, action: () => void): null {
  try {
    action();
    return null;
  } catch (thrown) {
    throw toDataFailure(thrown, path);
  }
}

serve(segmentContract, parentPipe(), {
  build: ({ path, content }) => write(path, () => buildSegment(path, content)),
  merge: ({ paths, into, forgetsGone }) => write(into, () => mergeSegments(paths, into, forgetsGone)),
});
