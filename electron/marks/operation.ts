import * as v from 'valibot';
import { Failure } from '../base/failure.ts';
import { marksFormat } from './format.ts';
import type { Identities } from './identity.ts';
import { carriedOutSchema, labelColourSchema, type Change, type LabelColour } from './mark.ts';
import { pack, packedWords } from './packed.ts';
import { searchKeySchema, searchSchema, visitSchema, type Search, type Visit } from './saved-search.ts';

/**
 * A step by which marks change. Each says what is so afterwards, so that carrying it out twice changes nothing more.
 * Articles are told by their slots in the table; a slot is given out once and never to another article.
 */
export type Operation =
  /** What these articles are known by from now on; a slot that is new is one more article. */
  | { readonly kind: 'identify'; readonly slots: Uint32Array; readonly identities: Identities }
  | { readonly kind: 'mark'; readonly slots: Uint32Array; readonly change: Change }
  /** Whether these articles are missed in the archive. */
  | { readonly kind: 'missed'; readonly slots: Uint32Array; readonly on: boolean }
  /** Null takes the colour away. */
  | { readonly kind: 'colour'; readonly label: string; readonly colour: LabelColour | null }
  /** The saved search of this key stands at `place`, counted without it; null removes it. */
  | { readonly kind: 'search'; readonly key: string; readonly search: Search | null; readonly place: number }
  | { readonly kind: 'visit'; readonly key: string; readonly visit: Visit | null };

const identitiesSchema = v.object({
  digests: packedWords,
  hashes: packedWords,
  sketches: packedWords,
  paths: v.array(v.nullable(v.string())),
});

const operationSchema = v.variant('kind', [
  v.object({ kind: v.literal('identify'), slots: packedWords, identities: identitiesSchema }),
  v.object({ kind: v.literal('mark'), slots: packedWords, change: carriedOutSchema }),
  v.object({ kind: v.literal('missed'), slots: packedWords, on: v.boolean() }),
  v.object({ kind: v.literal('colour'), label: v.string(), colour: v.nullable(labelColourSchema) }),
  v.object({
    kind: v.literal('search'),
    key: searchKeySchema,
    search: v.nullable(searchSchema),
    place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.object({ kind: v.literal('visit'), key: searchKeySchema, visit: v.nullable(visitSchema) }),
]);

const versionSchema = v.object({ format: v.pipe(v.number(), v.integer()) });
const recordSchema = v.object({
  /** A record of an earlier version says nothing that this one does not. */
  format: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(marksFormat)),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: v.number(),
  operations: v.array(operationSchema),
});

/** What was acknowledged as one. */
export interface JournalRecord {
  /** Counts the records of an archive: their order, whatever the clock says. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operations: readonly Operation[];
}

/**
 * A record that stands in the file at `path`; undefined for what is none. Throws `Failure('marks-newer')` for one of a
 * later version of the program.
 */
export function parseRecord(value: unknown, path: string): JournalRecord | undefined {
  const version = v.safeParse(versionSchema, value);
  if (version.success && version.output.format > marksFormat) throw new Failure('marks-newer', { path });
  const parsed = v.safeParse(recordSchema, value);
  return parsed.success ? parsed.output : undefined;
}

export function writtenRecord({ number, at, operations }: JournalRecord): unknown {
  return { format: marksFormat, number, at, operations: operations.map(written) };
}

function written(operation: Operation): unknown {
  if (!('slots' in operation)) return operation;
  const slots = pack(operation.slots);
  if (operation.kind !== 'identify') return { ...operation, slots };
  const { digests, hashes, sketches, paths } = operation.identities;
  return {
    kind: operation.kind,
    slots,
    identities: { digests: pack(digests), hashes: pack(hashes), sketches: pack(sketches), paths },
  };
}
