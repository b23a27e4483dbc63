import type { FailureData } from '../../electron/base/failure.ts';
import type { KnownArchive } from '../../electron/contract/host-contract.ts';
import { faultOf } from './fault-of.ts';
import type { Host } from './host.svelte.ts';

/** The archives that the reader knows, and what they do with one of them. */
export class Archives {
  /** What went wrong last. */
  fault = $state.raw<FailureData>();
  /** The one that is being given another name, by its path. */
  renaming = $state.raw<string>();
  /** The one that is to be forgotten, once the reader has said how. */
  forgetting = $state.raw<KnownArchive>();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Latest first. */
  get known(): readonly KnownArchive[] {
    const { archive } = this.#host;
    // The shell knows how many articles there were when an archive was left; of the one that is open, more is known.
    return (this.#host.state?.recent ?? []).map(each =>
      each.path === archive?.path ? { ...each, articles: archive.status?.articles ?? each.articles } : each,
    );
  }

  /** Path of the one in this window. */
  get current(): string | undefined {
    const archive = this.#host.state?.archive;
    return archive && archive.kind !== 'none' ? archive.path : undefined;
  }

  /** Finds out which of them are there; the list says so when that is known. */
  look(): void {
    void this.#attempt(this.#host.request('lookForArchives', {}));
  }

  open(path: string): void {
    void this.#attempt(this.#host.request('openArchive', { path }));
  }

  openInNewWindow(path: string): void {
    void this.#attempt(this.#host.request('openInNewWindow', { path }));
  }

  /** Opens what the reader chooses. */
  openFolder(): void {
    void this.#attempt(this.#host.request('openFolder', {}));
  }

  /** An empty name stands for that of the folder. */
  rename(path: string, name: string): void {
    this.renaming = undefined;
    void this.#attempt(this.#host.request('changeArchive', { path, change: { name } }));
  }

  /** Of dates that name none; nothing stands for the zone of this machine. False where no zone has this name. */
  changeZone(path: string, name: string): boolean {
    const zone = name.trim() === '' ? null : zoneNamed(name.trim());
    if (zone === undefined) return false;
    void this.#attempt(this.#host.request('changeArchive', { path, change: { zone } }));
    return true;
  }

  forget(path: string, also: { readonly index: boolean; readonly marks: boolean }): void {
    this.forgetting = undefined;
    void this.#attempt(this.#host.request('forgetArchive', { path, ...also }));
  }

  async #attempt(request: Promise<unknown>): Promise<void> {
    this.fault = undefined;
    this.fault = await faultOf(request);
  }
}

/** As the system writes it. */
function zoneNamed(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
