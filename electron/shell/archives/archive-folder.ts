import { opendir, realpath } from 'node:fs/promises';
import { Failure } from '../../base/failure.ts';
import { inTime } from '../../base/in-time.ts';

/** A folder that has not answered by then is out of reach, in milliseconds. */
const patience = 10_000;

/** Looks at folders that are to be opened, again and again, and waits for no answer that does not come. */
export class ArchiveFolders {
  readonly #list: typeof listedFolder;
  /** Looks under way, by the path. */
  readonly #asked = new Map<string, Promise<string>>();

  constructor(list = listedFolder) {
    this.#list = list;
  }

  /** The real path of a folder that can be listed; otherwise a `Failure` that says what is wrong with it. */
  check(path: string): Promise<string> {
    return inTime(this.#look(path), patience, () => {
      throw new Failure('archive-folder-unreachable', { path });
    });
  }

  /** Whether a folder opens, as soon as that is known: a dead share may take its time. */
  isPresent(path: string): Promise<boolean> {
    return this.#look(path).then(
      () => true,
      () => false,
    );
  }

  /** A dead share holds up each thread that asks, so it is not asked anew before it has answered. */
  #look(path: string): Promise<string> {
    const look = this.#asked.get(path) ?? this.#list(path).finally(() => this.#asked.delete(path));
    this.#asked.set(path, look);
    return look;
  }
}

/** For all windows: they have the same few threads. */
export const archiveFolders = new ArchiveFolders();

async function listedFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    const folder = await opendir(real);
    await folder.read();
    await folder.close();
    return real;
  } catch (thrown) {
    throw new Failure(failureCode(thrown), { path }, thrown);
  }
}

function failureCode(thrown: unknown) {
  switch ((thrown as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'archive-folder-missing';
    case 'ENOTDIR':
      return 'archive-not-a-folder';
    default:
      return 'archive-folder-unreadable';
  }
}
