import { Failure, toFailureData, type FailureData } from '../../base/failure.ts';
import { log } from '../../base/log.ts';
import { MarkStore } from '../../marks/mark-store.ts';
import { MarkTable } from '../../marks/mark-table.ts';
import { toMarksFailure } from '../../marks/marks-fault.ts';
import { rememberPlace } from '../../marks/marks-places.ts';
import { readMarks } from '../../marks/open-marks.ts';
import { lockIndex } from '../lock.ts';
import { findMarksFolder } from './marks-folder.ts';

export type OpenedStore =
  | { readonly kind: 'open'; readonly store: MarkStore; readonly close: () => Promise<void> }
  /** What is kept is shown where it can be read; nothing is written. */
  | { readonly kind: 'refused'; readonly table: MarkTable; readonly failure: FailureData };

/**
 * Opens the marks of the archive in `root` among those kept in the folder `marks`. Never rejects: an archive is read
 * without its marks, too.
 */
export async function openStore(marks: string, root: string): Promise<OpenedStore> {
  let folder = marks;
  try {
    folder = await findMarksFolder(marks, root);
    const lock = await lockIndex(folder);
    try {
      const store = await MarkStore.open(folder);
      await rememberPlace(folder, root);
      const close = async () => {
        await store.close();
        lock.release();
      };
      return { kind: 'open', store, close };
    } catch (thrown) {
      lock.release();
      throw thrown;
    }
  } catch (thrown) {
    const failure = toFailureData(refusalFor(thrown, folder));
    if (failure.code === 'internal') log('marks', 'they could not be opened', thrown);
    const read = failure.code === 'marks-newer' ? undefined : await readMarks(folder).catch(() => undefined);
    return { kind: 'refused', table: read?.table ?? new MarkTable(), failure };
  }
}

function refusalFor(thrown: unknown, folder: string): unknown {
  if (thrown instanceof Failure && thrown.code === 'archive-in-use') {
    return new Failure('marks-in-use', { path: folder }, thrown);
  }
  return toMarksFailure(thrown, folder);
}
