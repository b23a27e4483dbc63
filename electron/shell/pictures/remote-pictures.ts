import { hashOf, pictureSource, type PictureVault } from '../../base/picture-vault.ts';
import type { HeldPicture, PictureAnswer, VaultSize } from '../../contract/picture-contract.ts';
import { fetchPicture, type Reach } from './fetch-picture.ts';
import { LoadedPictures } from './loaded-pictures.ts';
import { Places } from './places.ts';

/** Requests to the network at one time, over all articles. */
const requestsAtOnce = 6;

/** The pictures of the web that are on this machine: for good in the vault, or loaded for as long as it runs. */
export class RemotePictures {
  readonly #vault: PictureVault;
  readonly #loaded = new LoadedPictures();
  readonly #places = new Places(requestsAtOnce);

  constructor(vault: PictureVault) {
    this.#vault = vault;
  }

  /** Asks nothing of the network. */
  async held(address: string): Promise<HeldPicture | null> {
    const kept = await this.#vault.find(address);
    if (kept) return { src: pictureSource(kept.hash), bytes: kept.bytes, kept: true };
    const loaded = this.#loaded.find(address);
    return loaded ? { src: pictureSource(loaded.hash), bytes: loaded.bytes.length, kept: false } : null;
  }

  /**
   * Fetches a picture that is not here yet, and puts it into the vault where it is to be kept. Rejects with
   * `cancelled`, or with what keeps the vault from being written.
   */
  async load(address: string, keep: boolean, reach: Reach, signal: AbortSignal): Promise<PictureAnswer> {
    const held = await this.held(address);
    if (held && (held.kept || !keep)) return { kind: 'held', picture: held };
    const fetched = this.#loaded.find(address) ?? (await this.#fetch(address, reach, signal));
    if ('kind' in fetched) return fetched;
    const { hash, bytes } = fetched;
    if (keep) await this.#vault.keep(address, hash, bytes);
    else this.#loaded.add(address, fetched);
    return { kind: 'held', picture: { src: pictureSource(hash), bytes: bytes.length, kept: keep } };
  }

  async #fetch(address: string, reach: Reach, signal: AbortSignal) {
    const answer = await this.#places.run(() => fetchPicture(address, reach, signal), signal);
    return answer.kind === 'failed' ? answer : { hash: hashOf(answer.bytes), bytes: answer.bytes };
  }

  /** The picture with this hash, wherever it is. */
  async read(hash: string): Promise<Uint8Array | undefined> {
    return this.#loaded.read(hash) ?? (await this.#vault.read(hash));
  }

  size(): Promise<VaultSize> {
    return this.#vault.size();
  }

  empty(): Promise<void> {
    return this.#vault.empty();
  }
}
