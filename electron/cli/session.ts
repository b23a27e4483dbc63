import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Archive } from '../archive/archive.ts';
import { presenceOf } from '../archive/presence.ts';
import { threadFilesIn } from '../archive/threads.ts';
import { archiveDataFolder, marksFolder } from '../base/archive-id.ts';
import { Failure } from '../base/failure.ts';
import { outsideArchive } from '../base/outside-archive.ts';
import type { Language } from '../contract/host-contract.ts';
import type { Output } from './output.ts';
import { showProgress } from './progress-line.ts';

/** What every command works with. */
export interface Session {
  readonly output: Output;
  readonly language: Language;
  /** Absolute. */
  readonly userData: string;
  /** The folder of the built thread files. */
  readonly out: string;
  /** Fires when the person interrupts the program. */
  readonly interrupted: AbortSignal;
}

/** The real path of an archive folder; rejects with what is wrong with it. */
export async function archiveRoot(folder: string): Promise<string> {
  const path = resolve(folder);
  const presence = await presenceOf(path, false);
  if (presence.kind === 'absent') throw Failure.fromData(presence.failure);
  return realpath(path);
}

/** Opens the archive, hands it to `use`, and closes it whatever happens. */
export async function withArchive<Result>(
  { userData, out, language, interrupted }: Session,
  folder: string,
  use: (archive: Archive) => Promise<Result>,
  rebuild = false,
): Promise<Result> {
  const root = await archiveRoot(folder);
  const outside = await outsideArchive(root, userData);
  const [data, marks] = [archiveDataFolder(outside, root), marksFolder(outside)];
  const archive = await Archive.open({ root, data, marks, threads: threadFilesIn(out) }, rebuild);
  const progress = showProgress(archive, language);
  const stop = () => void archive.stop();
  interrupted.addEventListener('abort', stop);
  try {
    if (interrupted.aborted) throw new Failure('cancelled');
    return await use(archive);
  } finally {
    progress.end();
    interrupted.removeEventListener('abort', stop);
    await archive.close();
  }
}

/** Brings the index up to date first; rejects with `cancelled` when the person interrupted it. */
export async function upToDate({ interrupted }: Session, archive: Archive): Promise<void> {
  await archive.reconcile();
  if (interrupted.aborted) throw new Failure('cancelled');
}
