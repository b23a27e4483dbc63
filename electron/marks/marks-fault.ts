import { toDataFailure } from '../base/data-fault.ts';
import { Failure } from '../base/failure.ts';

/** What a person is told when the file system does not let marks be kept at `path`. */
export function toMarksFailure(thrown: unknown, path: string): unknown {
  const fault = toDataFailure(thrown, path);
  if (!(fault instanceof Failure)) return fault;
  if (fault.code === 'data-folder-full') return new Failure('marks-full', { path }, thrown);
  return fault.code === 'data-folder-unwritable' ? new Failure('marks-unwritable', { path }, thrown) : fault;
}
