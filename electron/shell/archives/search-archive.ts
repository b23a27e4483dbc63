import { archiveDataFolder } from '../../base/archive-id.ts';
import { Failure } from '../../base/failure.ts';
import type { ArchiveHits } from '../../contract/archives-contract.ts';
import { archiveFolders } from './archive-folder.ts';
import type { ArchiveSession } from './archive-session.ts';
import type { ArchiveSessions } from './archive-sessions.ts';
import { Slots } from '../slots.ts';

export interface SearchedArchive {
  readonly path: string;
  readonly text: string;
  /** Of the articles, so many are told. */
  readonly limit: number;
  /** IANA zone of the archive. */
  readonly zone: string;
}

/** So many archives that no window shows are opened at a time: the process of each takes a hundred megabytes. */
const mostAtATime = 2;

/** Asks archives that may not be open. One that is not is opened for no longer than the question, and not compared with its folder. */
export class ArchiveSearch {
  readonly #userData: string;
  readonly #sessions: ArchiveSessions;
  readonly #slots = new Slots(mostAtATime);

  constructor(userData: string, sessions: ArchiveSessions) {
    this.#userData = userData;
    this.#sessions = sessions;
  }

  /** Rejects with what keeps the archive from being opened, or with `cancelled`. */
  async search({ path, text, limit, zone }: SearchedArchive, signal: AbortSignal): Promise<ArchiveHits> {
    const root = await archiveFolders.check(path);
    const data = archiveDataFolder(this.#userData, root);
    const answer = async () => {
      if (signal.aborted) throw new Failure('cancelled');
      const { session, release } = await this.#sessions.hold({
        root,
        data,
        zone,
        hasCrashed: false,
        anew: false,
      });
      try {
        return await newestHits(session, text, limit, signal);
      } finally {
        release();
      }
    };
    return this.#sessions.isRunning(data) ? answer() : this.#slots.use(answer);
  }
}

async function newestHits(
  { archive }: ArchiveSession,
  text: string,
  limit: number,
  signal: AbortSignal,
): Promise<ArchiveHits> {
  const query = { text, typing: false };
  const order = { sort: 'date', copies: 'together' } as const;
  const { rows, articles } = await archive.request('page', { query, order, offset: 0, limit }, signal);
  const ids = rows.map(({ id }) => id);
  return { articles, rows, snippets: await archive.request('snippets', { query, ids }, signal) };
}
