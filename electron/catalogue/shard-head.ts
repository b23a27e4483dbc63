import * as v from 'valibot';
import { zoneOrUtc } from '../base/zone-name.ts';
import { rowsInShard, wordsInHash, wordsInSketch, type Columns } from './columns.ts';
import { wordsInNames } from './name-hashes.ts';
import type { ArchiveNames, Names } from './name-table.ts';
import { wordsInDigest } from './path-digest.ts';
import { DamagedFile, lineGap } from './sealed-file.ts';

/** Version of the format of every file of the catalogue; grows when an older program could not read it. */
export const formatVersion = 3;

/**
 * The head of a shard's file. Each column is the bytes of a typed array, little-endian as on every platform
 * there is, in Base64: a third of the time of numbers in JSON to read, and the shorter file. Indices of names
 * are those of the shard's own tables.
 */
const headSchema = v.object({
  format: v.literal(formatVersion),
  shard: v.number(),
  generation: v.number(),
  /** That of the index: see `Manifest`, which may be lost. Versions before 0.4 did not say. */
  zone: v.optional(v.pipe(v.string(), v.transform(zoneOrUtc))),
  /** The row after the last one in use. */
  rows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(rowsInShard)),
  sections: v.array(v.array(v.string())),
  sources: v.array(v.string()),
  tags: v.array(v.string()),
  languages: v.array(v.string()),
  columns: v.object({
    flags: v.string(),
    instants: v.string(),
    sizes: v.string(),
    modified: v.string(),
    pathDigests: v.string(),
    contentHashes: v.string(),
    sections: v.string(),
    sources: v.string(),
    languages: v.string(),
    words: v.string(),
    sketches: v.string(),
    nameHashes: v.string(),
    tagCounts: v.string(),
    tagPool: v.string(),
    lineLengths: v.string(),
    lineChecks: v.string(),
  }),
});

export type ShardHead = v.InferOutput<typeof headSchema>;

export interface ShardFacts {
  readonly shard: number;
  readonly generation: number;
  readonly zone: string | undefined;
  readonly rows: number;
  /** Length in bytes and CRC-32 of each row's line. */
  readonly lengths: Uint32Array;
  readonly checks: Uint32Array;
}

export function encodeHead(facts: ShardFacts, columns: Columns, names: ArchiveNames): ShardHead {
  const { rows } = facts;
  const sections = localise(columns.sections.subarray(0, rows), names.sections);
  const sources = localise(columns.sources.subarray(0, rows), names.sources);
  const { counts, pool } = columns.tags.packed(rows);
  const languages = localise(columns.languages.subarray(0, rows), names.languages);
  const tags = localise(Int32Array.from(pool), names.tags);
  return {
    format: formatVersion,
    shard: facts.shard,
    generation: facts.generation,
    zone: facts.zone,
    rows,
    sections: sections.names.map(parts => [...parts]),
    sources: sources.names,
    tags: tags.names,
    languages: languages.names,
    columns: {
      flags: base64(columns.flags.subarray(0, rows)),
      instants: base64(columns.instants.subarray(0, rows)),
      sizes: base64(columns.sizes.subarray(0, rows)),
      modified: base64(columns.modified.subarray(0, rows)),
      pathDigests: base64(columns.pathDigests.subarray(0, rows * wordsInDigest)),
      contentHashes: base64(columns.contentHashes.subarray(0, rows * wordsInHash)),
      sections: base64(sections.indices),
      sources: base64(sources.indices),
      languages: base64(languages.indices),
      words: base64(columns.words.subarray(0, rows)),
      sketches: base64(columns.sketches.subarray(0, rows * wordsInSketch)),
      nameHashes: base64(columns.nameHashes.subarray(0, rows * wordsInNames)),
      tagCounts: base64(counts),
      tagPool: base64(tags.indices),
      lineLengths: base64(facts.lengths),
      lineChecks: base64(facts.checks),
    },
  };
}

/**
 * Fills `columns`, which are empty, and adds to `names`. `linesLength` is that of all lines and gaps in the file.
 * Throws `DamagedFile` where the head is not that of `shard`, or does not add up.
 */
export function decodeHead(
  value: unknown,
  shard: number,
  linesLength: number,
  columns: Columns,
  names: ArchiveNames,
): ShardFacts {
  const parsed = v.safeParse(headSchema, value);
  if (!parsed.success) throw new DamagedFile(`The head has not the form of version ${formatVersion}`);
  const head = parsed.output;
  if (head.shard !== shard) throw new DamagedFile(`The file is that of shard ${head.shard}`);
  const { rows, generation, zone, columns: stored } = head;
  fill(columns.flags.subarray(0, rows), stored.flags);
  fill(columns.instants.subarray(0, rows), stored.instants);
  fill(columns.sizes.subarray(0, rows), stored.sizes);
  fill(columns.modified.subarray(0, rows), stored.modified);
  fill(columns.pathDigests.subarray(0, rows * wordsInDigest), stored.pathDigests);
  fill(columns.contentHashes.subarray(0, rows * wordsInHash), stored.contentHashes);
  fill(columns.sections.subarray(0, rows), stored.sections);
  fill(columns.sources.subarray(0, rows), stored.sources);
  fill(columns.languages.subarray(0, rows), stored.languages);
  fill(columns.words.subarray(0, rows), stored.words);
  fill(columns.sketches.subarray(0, rows * wordsInSketch), stored.sketches);
  fill(columns.nameHashes.subarray(0, rows * wordsInNames), stored.nameHashes);
  globalise(columns.languages.subarray(0, rows), head.languages, names.languages);
  globalise(columns.sections.subarray(0, rows), head.sections, names.sections);
  globalise(columns.sources.subarray(0, rows), head.sources, names.sources);

  const counts = fill(new Uint32Array(rows), stored.tagCounts);
  const pool = fill(new Int32Array(counts.reduce((sum, count) => sum + count, 0)), stored.tagPool);
  globalise(pool, head.tags, names.tags);
  columns.tags.load(counts, Uint32Array.from(pool));

  const lengths = fill(new Uint32Array(rows), stored.lineLengths);
  const checks = fill(new Uint32Array(rows), stored.lineChecks);
  const lines = lengths.reduce((sum, length) => sum + (length > 0 ? length + lineGap : 0), 0);
  if (Math.max(lines - lineGap, 0) !== linesLength) throw new DamagedFile('The lines do not add up');
  return { shard, generation, zone, rows, lengths, checks };
}

type NumberColumn = Uint8Array | Int32Array | Uint32Array | Float64Array;

function base64({ buffer, byteOffset, byteLength }: NumberColumn): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** Decoded in place: of a million rows, copies would be a hundred megabytes. */
function fill<T extends NumberColumn>(column: T, text: string): T {
  const { buffer, byteOffset, byteLength } = column;
  const written = Buffer.from(buffer, byteOffset, byteLength).write(text, 'base64');
  if (written !== byteLength || Buffer.byteLength(text, 'base64') !== byteLength) {
    throw new DamagedFile('A column has the wrong length');
  }
  return column;
}

/** The names that `indices` mean, and the same indices into those alone. */
function localise<T>(indices: Int32Array, table: Names<T>): { names: T[]; indices: Int32Array } {
  const names: T[] = [];
  const known = new Map<number, number>([[-1, -1]]);
  const local = indices.map(index => {
    const place = known.get(index) ?? names.push(table.name(index)) - 1;
    known.set(index, place);
    return place;
  });
  return { names, indices: local };
}

/** The inverse of `localise`, in place. */
function globalise<T>(indices: Int32Array, names: readonly T[], table: Names<T>): void {
  const known = Int32Array.from(names, name => table.intern(name));
  for (let at = 0; at < indices.length; at++) {
    const index = indices[at] ?? -1;
    const place = index === -1 ? -1 : known[index];
    if (place === undefined) throw new DamagedFile('A name is missing');
    indices[at] = place;
  }
}
