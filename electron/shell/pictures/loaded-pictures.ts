export interface LoadedPicture {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Memory for pictures that are not kept. A shown page has its own copy, so one that had to go is still seen. */
const memory = 128 * 1024 * 1024;

/** Pictures that were loaded since the program began, those asked for longest ago forgotten first. */
export class LoadedPictures {
  /** In the order of their last use. */
  readonly #byAddress = new Map<string, LoadedPicture>();
  #bytes = 0;

  find(address: string): LoadedPicture | undefined {
    const picture = this.#byAddress.get(address);
    if (!picture) return undefined;
    this.#byAddress.delete(address);
    this.#byAddress.set(address, picture);
    return picture;
  }

  read(hash: string): Uint8Array | undefined {
    for (const picture of this.#byAddress.values()) if (picture.hash === hash) return picture.bytes;
    return undefined;
  }

  add(address: string, picture: LoadedPicture): void {
    this.#forget(address);
    this.#byAddress.set(address, picture);
    this.#bytes += picture.bytes.length;
    for (const oldest of this.#byAddress.keys()) {
      if (this.#bytes <= memory) return;
      this.#forget(oldest);
    }
  }

  #forget(address: string): void {
    this.#bytes -= this.#byAddress.get(address)?.bytes.length ?? 0;
    this.#byAddress.delete(address);
  }
}
