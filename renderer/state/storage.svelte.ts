import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { KeptFiles } from '../../electron/contract/storage-contract.ts';
import type { Host } from './host.svelte.ts';
import { isGivenUp } from './latest.ts';

/** What the program keeps on the disk, and what the reader has done about it. */
export class Storage {
  /** Undefined until it is measured. */
  kept = $state.raw<KeptFiles>();
  failure = $state.raw<FailureData>();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  measure(): Promise<void> {
    return this.#tellingFaults(async () => {
      this.kept = await this.#host.request('keptFiles', {});
    });
  }

  /** Shows one of the folders in the file manager. */
  reveal(path: string): Promise<void> {
    return this.#tellingFaults(() => this.#host.request('revealKept', { path }));
  }

  /** Of the open archive. How far it has come is told by the status of the archive. */
  rebuildIndex(): Promise<void> {
    return this.#changing(() => this.#host.request('rebuildIndex', {}));
  }

  emptyVault(): Promise<void> {
    return this.#changing(() => this.#host.request('emptyPictureVault', {}));
  }

  async #changing(work: () => Promise<unknown>): Promise<void> {
    await this.#tellingFaults(work);
    const { failure } = this;
    await this.measure();
    this.failure ??= failure;
  }

  async #tellingFaults(work: () => Promise<unknown>): Promise<void> {
    this.failure = undefined;
    try {
      await work();
    } catch (thrown) {
      if (!isGivenUp(thrown)) this.failure = toFailureData(thrown);
    }
  }
}
