import { marksFolder } from '../../base/archive-id.ts';
import { vaultFolder } from '../../base/picture-vault.ts';
import { ArchiveSession, type SessionPlace } from './archive-session.ts';

export interface SessionsPlaces {
  readonly userData: string;
  /** The bundle of the archive process. */
  readonly archiveScript: string;
}

/** The process of an archive, which runs for as long as anybody has a hold on it. */
export interface HeldSession {
  readonly session: ArchiveSession;
  readonly release: () => void;
}

interface RunningSession {
  readonly session: ArchiveSession;
  /** It made its index anew when it started. */
  readonly anew: boolean;
  holders: number;
}

/** What differs between archives. */
type HeldPlace = Omit<SessionPlace, 'script' | 'marks' | 'pictures'>;

/** One process for each open archive, however many windows show it. Archives are told apart by the folder of their index. */
export class ArchiveSessions {
  readonly #places: SessionsPlaces;
  readonly #running = new Map<string, RunningSession>();
  readonly #closing = new Map<string, Promise<void>>();

  constructor(places: SessionsPlaces) {
    this.#places = places;
  }

  /**
   * Starts the process unless it runs; one that is ending is waited for, because it has the index still. One with the
   * index that is to be made anew is ended first, whoever holds it.
   */
  async hold(place: HeldPlace): Promise<HeldSession> {
    const { data, anew } = place;
    await this.ended(data);
    while (anew && this.#running.get(data)?.anew === false) await this.end(data);
    const running = this.#running.get(data) ?? this.#start(place);
    running.holders++;
    let held = true;
    return {
      session: running.session,
      release: () => {
        if (!held) return;
        held = false;
        if (--running.holders === 0) this.#end(data, running);
      },
    };
  }

  /** Whether somebody has a hold on the process of this index. */
  isRunning(data: string): boolean {
    return this.#running.has(data);
  }

  /** Ends the process of this index, whoever holds it; resolves when it is gone. */
  async end(data: string): Promise<void> {
    const running = this.#running.get(data);
    if (running) this.#end(data, running);
    await this.ended(data);
  }

  /** Resolves when no process of this index is ending. */
  async ended(data: string): Promise<void> {
    for (let closing; (closing = this.#closing.get(data));) await closing;
  }

  /** Ends all of them; resolves when they are gone. */
  async close(): Promise<void> {
    for (const [data, running] of this.#running) this.#end(data, running);
    await Promise.all(this.#closing.values());
  }

  #start(place: HeldPlace): RunningSession {
    const { archiveScript, userData } = this.#places;
    const [marks, pictures] = [marksFolder(userData), vaultFolder(userData)];
    const session = new ArchiveSession({ ...place, script: archiveScript, marks, pictures });
    const running = { session, anew: place.anew, holders: 0 };
    this.#running.set(place.data, running);
    session.onEnd(() => {
      if (this.#running.get(place.data) === running) this.#running.delete(place.data);
    });
    return running;
  }

  #end(data: string, running: RunningSession): void {
    // One that came to an end by itself is gone already, and another may run in its place.
    if (this.#running.get(data) !== running) return;
    this.#running.delete(data);
    const closed = running.session.close().then(() => void this.#closing.delete(data));
    this.#closing.set(data, closed);
  }
}
