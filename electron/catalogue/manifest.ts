import { join } from 'node:path';
import { Low } from 'lowdb';
import * as v from 'valibot';
import { Failure } from '../base/failure.ts';
import { zoneOrUtc } from '../base/zone-name.ts';
import { DamagedFile, SealedFile, type SealedDocument } from './sealed-file.ts';
import { formatVersion } from './shard-head.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const versionSchema = v.object({ format: count });
const shardSchema = v.object({ shard: count, generation: count, records: count });
const manifestSchema = v.object({
  format: v.literal(formatVersion),
  /** Highest generation of any shard. */
  generation: count,
  /** When this index was made, in milliseconds since 1970: ids of another are of other articles. */
  made: v.optional(count, 0),
  /** IANA zone that dates without one were read in; versions before 0.4 did not say. Each shard says it too. */
  zone: v.optional(v.pipe(v.string(), v.transform(zoneOrUtc))),
  /** Lower ids have been in use; the full-text index may hold them still. */
  nextId: count,
  shards: v.array(shardSchema),
});

export type Manifest = Omit<v.InferOutput<typeof manifestSchema>, 'format'>;

/** A shard as it was when the manifest was written; its own file is what counts. */
export type ShardEntry = v.InferOutput<typeof shardSchema>;

const nothing: Manifest = { generation: 0, made: 0, nextId: 0, shards: [] };

/**
 * The file that is written after the shards of a batch. Each shard speaks for itself, so a manifest that is older
 * than they are, or lost, costs no record.
 */
export class ManifestFile {
  readonly path: string;
  readonly #store: Low<SealedDocument>;

  constructor(folder: string) {
    this.path = join(folder, 'manifest.json');
    this.#store = new Low<SealedDocument>(new SealedFile(this.path), { head: null, lines: [] });
  }

  /**
   * An empty manifest where there is no file. Throws `DamagedFile`, `Failure('data-newer')` when a newer version of
   * the program wrote it, or what the file system says.
   */
  async read(): Promise<Manifest> {
    await this.#store.read();
    const { head } = this.#store.data;
    if (head === null) return nothing;
    const version = v.safeParse(versionSchema, head);
    if (version.success && version.output.format > formatVersion) {
      throw new Failure('data-newer', { path: this.path });
    }
    const manifest = v.safeParse(manifestSchema, head);
    if (!manifest.success) throw new DamagedFile('The manifest has not the form of its version');
    return manifest.output;
  }

  async write(manifest: Manifest): Promise<void> {
    this.#store.data = { head: { format: formatVersion, ...manifest }, lines: [] };
    await this.#store.write();
  }
}
