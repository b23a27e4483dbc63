import { createHash, webcrypto } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { toDataFailure } from './data-fault.ts';
import { writeDurably } from './durable-write.ts';
import { log } from './log.ts';
import type { PictureFile } from './picture-file.ts';
import { contentType } from './picture-type.ts';

const hashPattern = /^[0-9a-f]{64}$/;
const entrySchema = v.object({
  address: v.string(),
  hash: v.pipe(v.string(), v.regex(hashPattern)),
});

/** Where kept pictures are, for all archives. */
export const vaultFolder = (userData: string): string => join(userData, 'pictures');

/**
 * Pictures kept for reading without a network, each once, named by the SHA-256 of its content; beside them a small
 * file for each address says which picture it gave. Every file is written as a whole and the picture before its
 * address, so a kill at any moment leaves both or neither of what a reader sees.
 *
 *     content/3f/3f79bb…            the bytes
 *     addresses/a1/a1c0ff….json     { address, hash }, named by the hash of the address
 */
export class PictureVault {
  readonly #folder: string;
  /** Writing goes one after the other: two addresses may give the same picture. */
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is kept of `address`; undefined where that is nothing. */
  async find(address: string): Promise<{ readonly hash: string; readonly bytes: number } | undefined> {
    const file = this.#addressFile(address);
    try {
      const entry = v.safeParse(entrySchema, JSON.parse(await readFile(file, 'utf8')));
      if (!entry.success || entry.output.address !== address) return undefined;
      const { size } = await stat(this.#contentFile(entry.output.hash));
      return { hash: entry.output.hash, bytes: size };
    } catch {
      // Neither written nor readable comes to the same: the picture can be kept again, over what is there.
      return undefined;
    }
  }

  /** The picture with this hash. What is no longer what was written is thrown away. */
  async read(hash: string): Promise<Uint8Array | undefined> {
    if (!hashPattern.test(hash)) return undefined;
    const file = this.#contentFile(hash);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return undefined;
    const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
    if (digest === hash) return bytes;
    log('pictures', `a kept picture was damaged and is thrown away: ${hash}`);
    await rm(file, { force: true }).catch(() => undefined);
    return undefined;
  }

  /** The picture that `address` gave; undefined where none is kept. */
  async picture(address: string): Promise<PictureFile | undefined> {
    const kept = await this.find(address);
    const bytes = kept && (await this.read(kept.hash));
    const type = bytes && contentType(bytes);
    return bytes && type !== undefined ? { type, bytes: new Uint8Array(bytes) } : undefined;
  }

  /** Keeps a picture under its address. Rejects with `data-folder-full` or `data-folder-unwritable`. */
  keep(address: string, hash: string, bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const content = this.#contentFile(hash);
      const isKept = await stat(content).then(
        ({ size }) => size === bytes.length,
        () => false,
      );
      if (!isKept) await write(content, bytes);
      await write(this.#addressFile(address), Buffer.from(JSON.stringify({ address, hash })));
    });
  }

  async size(): Promise<{ readonly pictures: number; readonly bytes: number }> {
    const content = join(this.#folder, 'content');
    let pictures = 0;
    let bytes = 0;
    for (const part of await readdir(content).catch(() => [])) {
      for (const name of await readdir(join(content, part)).catch(() => [])) {
        const size = await stat(join(content, part, name)).then(
          found => found.size,
          () => undefined,
        );
        if (size === undefined) continue;
        if (hashPattern.test(name)) pictures++;
        bytes += size;
      }
    }
    return { pictures, bytes };
  }

  empty(): Promise<void> {
    return this.#inTurn(async () => {
      await rm(join(this.#folder, 'addresses'), { recursive: true, force: true, maxRetries: 5 });
      await rm(join(this.#folder, 'content'), { recursive: true, force: true, maxRetries: 5 });
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#written.then(work).catch((thrown: unknown) => {
      throw toDataFailure(thrown, this.#folder);
    });
    this.#written = done.catch(() => undefined);
    return done;
  }

  #contentFile(hash: string): string {
    return join(this.#folder, 'content', hash.slice(0, 2), hash);
  }

  #addressFile(address: string): string {
    const hash = hashOf(Buffer.from(address));
    return join(this.#folder, 'addresses', hash.slice(0, 2), `${hash}.json`);
  }
}

/** The name of a picture or an address in the vault: 64 hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a window, and a page that is printed, finds the picture with this hash. */
export const pictureSource = (hash: string): string => `picture://remote/${hash}`;

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeDurably(file, bytes);
}
