import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { isMissing } from '../base/data-fault.ts';
import { writeDurably } from '../base/durable-write.ts';
import { Failure } from '../base/failure.ts';
import { checkedJson, parseCheckedJson } from './checked-json.ts';
import { wordsInDigest, wordsInHash, wordsInSketch } from './identity.ts';
import { marksFormat } from './format.ts';
import { detailsSchema, labelColourSchema } from './mark.ts';
import type { MarkTable } from './mark-table.ts';
import { pack, packedBytes, packedDoubles, packedWords } from './packed.ts';
import { savedSearchSchema } from './saved-search.ts';

/** The step at place n makes form n + 2 out of form n + 1. */
const migrations: readonly ((document: object) => object)[] = [
  // From then on articles may be hidden, and searches saved.
  document => ({ ...document, format: 2, searches: [] }),
];

const versionSchema = v.looseObject({ format: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const snapshotSchema = v.pipe(
  v.object({
    format: v.literal(marksFormat),
    /** Of the last record of the journal that is contained. */
    record: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    articles: v.object({
      digests: packedWords,
      hashes: packedWords,
      sketches: packedWords,
      flags: packedBytes,
      changed: packedDoubles,
      paths: v.array(v.nullable(v.string())),
    }),
    /** The slots of `details`, in the same order. */
    detailed: packedWords,
    details: v.array(detailsSchema),
    colours: v.array(v.tuple([v.string(), labelColourSchema])),
    /** In order. */
    searches: v.array(savedSearchSchema),
  }),
  v.check(({ articles: { digests, hashes, sketches, flags, changed, paths }, detailed, details }) => {
    const size = paths.length;
    return (
      digests.length === size * wordsInDigest &&
      hashes.length === size * wordsInHash &&
      sketches.length === size * wordsInSketch &&
      flags.length === size &&
      changed.length === size &&
      detailed.length === details.length
    );
  }, 'Columns of different lengths'),
);
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

export const snapshotOf = (table: MarkTable, record: number): unknown => {
  const { digests, hashes, sketches, paths } = table.identities.all();
  const { flags, changed } = table.columns();
  const details = [...table.allDetails()];
  return {
    format: marksFormat,
    record,
    articles: {
      digests: pack(digests),
      hashes: pack(hashes),
      sketches: pack(sketches),
      flags: pack(flags),
      changed: pack(changed),
      paths,
    },
    detailed: pack(Uint32Array.from(details, ([slot]) => slot)),
    details: details.map(([, each]) => each),
    colours: [...table.colours],
    searches: table.searches.all,
  };
};

export function restore(
  table: MarkTable,
  { articles, detailed, details, colours, searches }: Snapshot,
): void {
  const slots = Uint32Array.from(articles.paths, (_, slot) => slot);
  table.identities.set(slots, articles);
  const withSlots = details.map((each, place) => [detailed[place] ?? 0, each] as const);
  table.restore(articles, withSlots, colours);
  table.searches.restore(searches);
}

/** Undefined for what is no snapshot. Throws `Failure('marks-newer')` for one of a later version of the program. */
export function parseSnapshot(text: string, path: string): Snapshot | undefined {
  let document = parseCheckedJson(text);
  const version = v.safeParse(versionSchema, document);
  if (!version.success) return undefined;
  if (version.output.format > marksFormat) throw new Failure('marks-newer', { path });
  document = migrations
    .slice(version.output.format - 1)
    .reduce<object>((older, step) => step(older), version.output);
  const snapshot = v.safeParse(snapshotSchema, document);
  return snapshot.success ? snapshot.output : undefined;
}

/** The lowdb adapter of the file: the value under its checksum, replaced as a whole. */
export class SnapshotFile implements Adapter<unknown> {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Null where there is no file, `damaged` where it is not what was written. */
  async read(): Promise<Snapshot | 'damaged' | null> {
    try {
      return parseSnapshot(await readFile(this.path, 'utf8'), this.path) ?? 'damaged';
    } catch (thrown) {
      if (isMissing(thrown)) return null;
      throw thrown;
    }
  }

  write(snapshot: unknown): Promise<void> {
    return writeDurably(this.path, Buffer.from(checkedJson(snapshot)));
  }
}
