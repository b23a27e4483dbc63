import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Low, type Adapter } from 'lowdb';
import * as v from 'valibot';
import { isMissing } from '../base/data-fault.ts';
import { writeDurably } from '../base/durable-write.ts';
import { Failure } from '../base/failure.ts';

/**
 * The version of the files of the index, and of the terms in them. Raise it when folding, tokens or files change: an
 * index of an older version is dropped, and the archive is read again.
 */
const formatVersion = 7;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const manifestSchema = v.object({
  format: v.literal(formatVersion),
  /** The next segment's; names are not used again. */
  nextNumber: count,
  /** Oldest first. */
  segments: v.array(v.object({ number: count, shards: v.array(count) })),
  /** The generation that each shard was last written with. */
  generations: v.array(v.tuple([count, count])),
});
const sealedSchema = v.object({ check: v.number(), manifest: v.string() });
const versionSchema = v.object({ format: count });

export type TextManifest = Omit<v.InferOutput<typeof manifestSchema>, 'format'>;
export type SegmentEntry = TextManifest['segments'][number];

const nothing: TextManifest = { nextNumber: 0, segments: [], generations: [] };

/**
 * The one file that says which segments make up the index. It is replaced as a whole, so every change of the index,
 * however many files it takes, is there at once or not at all.
 */
export class TextManifestFile {
  readonly path: string;
  readonly #store: Low<TextManifest>;

  constructor(path: string) {
    this.path = path;
    this.#store = new Low<TextManifest>(new SealedJson(path), nothing);
  }

  /**
   * An empty manifest where there is none, or one of an older version. Throws `Failure`: `index-damaged`, or
   * `data-newer` when a newer version of the program wrote it; else what the file system says.
   */
  async read(): Promise<TextManifest> {
    await this.#store.read();
    return this.#store.data;
  }

  async write(manifest: TextManifest): Promise<void> {
    this.#store.data = manifest;
    await this.#store.write();
  }
}

class SealedJson implements Adapter<TextManifest> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<TextManifest | null> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (thrown) {
      if (isMissing(thrown)) return null;
      throw thrown;
    }
    const manifest = this.#unseal(text);
    const version = v.safeParse(versionSchema, manifest);
    if (version.success && version.output.format > formatVersion) {
      throw new Failure('data-newer', { path: this.#path });
    }
    if (version.success && version.output.format < formatVersion) return null;
    const parsed = v.safeParse(manifestSchema, manifest);
    if (!parsed.success) throw new Failure('index-damaged', { path: this.#path });
    return parsed.output;
  }

  async write(manifest: TextManifest): Promise<void> {
    const text = JSON.stringify({ format: formatVersion, ...manifest });
    await writeDurably(this.#path, Buffer.from(JSON.stringify({ check: crc32(text), manifest: text })));
  }

  #unseal(text: string): unknown {
    try {
      const { check, manifest } = v.parse(sealedSchema, JSON.parse(text));
      if (crc32(manifest) === check) return JSON.parse(manifest) as unknown;
    } catch (thrown) {
      throw new Failure('index-damaged', { path: this.#path }, thrown);
    }
    throw new Failure('index-damaged', { path: this.#path });
  }
}
