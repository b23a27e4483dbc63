import { toFailureData } from '../../electron/base/failure.ts';
import type { LinkDestination } from '../../electron/contract/archive-contract.ts';
import { isGivenUp, Latest } from './latest.ts';
import type { Reading } from './reading.svelte.ts';

/** Follows the links of the article on show: to another one of the archive, or out of the program. */
export class Links {
  readonly #reading: Reading;
  readonly #show: (id: number) => void;
  readonly #resolving = new Latest();

  /** `show` shows an article in the way in which a choice in the list does. */
  constructor(reading: Reading, show: (id: number) => void) {
    this.#reading = reading;
    this.#show = show;
  }

  /** `address` is that of a file of the archive, as the article shows it. */
  async followInside(address: string): Promise<void> {
    try {
      this.#arrive(await this.#resolve(address));
    } catch (thrown) {
      if (!isGivenUp(thrown)) this.#reading.notice = { kind: 'refused', failure: toFailureData(thrown) };
    }
  }

  /** An address of the web opens inside where the archive has the article that was published there. */
  async followOutside(url: string): Promise<void> {
    try {
      const destination = await this.#resolve(url);
      if (destination.kind === 'article') this.#arrive(destination);
      else await this.#reading.openOutside(url);
    } catch (thrown) {
      if (!isGivenUp(thrown)) await this.#reading.openOutside(url);
    }
  }

  async #resolve(target: string): Promise<LinkDestination> {
    const from = this.#reading.current?.id ?? 0;
    return this.#reading.archive.request('resolveLink', { from, target }, this.#resolving.begin());
  }

  #arrive(destination: LinkDestination): void {
    const reading = this.#reading;
    switch (destination.kind) {
      case 'article': {
        const { id, place } = destination;
        if (place !== undefined) reading.goTo(id, place);
        return this.#show(id);
      }
      case 'file':
        reading.notice = destination;
        return;
      case 'nothing':
        reading.notice = { ...destination, path: destination.path ?? '' };
    }
  }
}
