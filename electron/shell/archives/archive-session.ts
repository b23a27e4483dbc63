import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { Failure } from '../../base/failure.ts';
import type { ArchiveContract, ArchiveStatus } from '../../contract/archive-contract.ts';
import type { ExportContract } from '../../contract/export-contract.ts';
import { connect, type Connection } from '../../wire/connect.ts';
import { portPipe } from '../port-pipe.ts';
import { watchPulse } from './pulse.ts';

/** How long the process may take to close its index before it is ended, in milliseconds. */
const closingTime = 5_000;
/** One that has not gone by then, once it was killed, waits for a disk that does not answer, and nobody waits for it. */
const dyingTime = 2_000;
/**
 * Threads of the process that wait for disks; four without this. A read of a dead share holds one for as long as the
 * share is dead, though nobody waits for it any more, and the index is read by the same threads. Those that read articles
 * have up to eight files each under way.
 */
const diskThreads = '64';

export interface SessionPlace {
  /** The bundle of the archive process. */
  readonly script: string;
  /** Real path of the archive. */
  readonly root: string;
  /** Where everything derived from it is kept. */
  readonly data: string;
  /** Where the reader's marks on all archives are kept. */
  readonly marks: string;
  /** Where the pictures of the web are kept that exports take up. */
  readonly pictures: string;
  /** IANA zone that dates without one are local to where the index is new; else it keeps its own. */
  readonly zone: string;
  /** The process that had it open before has ended without warning. */
  readonly hasCrashed: boolean;
  /** The index is thrown away first. */
  readonly anew: boolean;
}

/**
 * One archive process, from its start to its end. The shell is a client of it like the page: it hears the status
 * for the taskbar.
 */
export class ArchiveSession {
  readonly #process: UtilityProcess;
  /** The shell's own connection. */
  readonly archive: Connection<ArchiveContract>;
  /** What the process does for the shell alone. */
  readonly exports: Connection<ExportContract>;
  /** Resolves with the reason when it is gone or taken for gone. */
  readonly #ended: Promise<string>;
  #takeForGone = () => {};
  readonly #endListeners = new Set<(failure: Failure) => void>();
  #stopPulse = () => {};
  #closing = false;

  constructor({ script, hasCrashed, anew, ...places }: SessionPlace) {
    this.#process = utilityProcess.fork(
      script,
      [
        ...Object.entries(places).flatMap(([name, value]) => [`--${name}`, value]),
        ...(hasCrashed ? ['--crashed'] : []),
        ...(anew ? ['--anew'] : []),
      ],
      { serviceName: 'Broadsheet archive', env: { ...process.env, UV_THREADPOOL_SIZE: diskThreads } },
    );
    this.#ended = new Promise(resolve => {
      this.#process.once('exit', code => resolve(`exit code ${code}`));
      this.#takeForGone = () => resolve('no answer');
    });
    void this.#ended.then(reason => {
      this.#stopPulse();
      const failure = this.#closing
        ? new Failure('archive-closed')
        : new Failure('archive-crashed', { path: places.root, reason });
      this.archive.close(failure);
      this.exports.close(failure);
      if (!this.#closing) for (const listener of [...this.#endListeners]) listener(failure);
    });
    this.archive = connect<ArchiveContract>(portPipe(this.newClient()));
    this.exports = connect<ExportContract>(portPipe(this.#newPort('exports')));
  }

  /** A port for one more client; its other end is in the process. */
  newClient(): MessagePortMain {
    return this.#newPort('client');
  }

  #newPort(type: 'client' | 'exports'): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ type }, [port1]);
    return port2;
  }

  /** From now on the folder is compared with the index, and watched. */
  watch(): void {
    this.#process.postMessage({ type: 'watch' });
  }

  /** Resolves with the first status once the process answers; rejects with what keeps it from opening the archive. */
  async ready(): Promise<ArchiveStatus> {
    const ask = () => this.archive.request('status', {});
    const status = await ask();
    // Opening takes as long as it takes; from then on it always has an answer.
    this.#stopPulse();
    this.#stopPulse = watchPulse(ask, () => this.#kill());
    return status;
  }

  /** Has the folder compared with the index; what comes of it is told by the status. */
  rescan(): void {
    this.archive.request('rescan', {}).catch(() => undefined);
  }

  /**
   * Calls `listener` when the process ends without having been asked to, or is ended because it answers no more, until
   * the returned function is called.
   */
  onEnd(listener: (failure: Failure) => void): () => void {
    this.#endListeners.add(listener);
    return () => void this.#endListeners.delete(listener);
  }

  /** Asks the process to close its index; kills it when that takes too long. Resolves when it is gone or taken for gone. */
  async close(): Promise<void> {
    this.#stopPulse();
    if (!this.#closing) {
      this.#closing = true;
      this.#process.postMessage({ type: 'close' });
    }
    const overdue = setTimeout(() => this.#kill(), closingTime);
    await this.#ended;
    clearTimeout(overdue);
  }

  /**
   * A process that hangs would not hear the polite signal, which is all that Electron sends. Where even this one does not
   * end it, the next process finds the index in use and says so.
   */
  #kill(): void {
    const { pid } = this.#process;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    const overdue = setTimeout(this.#takeForGone, dyingTime);
    void this.#ended.then(() => clearTimeout(overdue));
  }
}
