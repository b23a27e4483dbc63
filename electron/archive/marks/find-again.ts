import { likenessOf, wordsInSketch } from '../../article/sketch.ts';
import type { IdSet } from '../../base/id-set.ts';
import { listOf } from '../../base/list-of.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MarkTable } from '../../marks/mark-table.ts';

/** A text at its old place that shares so much with what it was has been edited; below, another took its place. */
const editedLikeness = 0.5;
/** Elsewhere more is asked for: there are many texts to be like. */
const movedLikeness = 0.6;
const turn = 2000;
/** What so many texts have in common, as those of one template do, tells none of them from another. */
const commonAmong = 64;
/** Of the texts that one is like, so many are remembered: the others are more like other ones. */
const likestKept = 8;

export interface Search {
  /** Slots whose articles are not where they were, or not what they were. */
  readonly lost: readonly number[];
  /** Ids that may be one of them; those that are found are taken out. */
  readonly free: IdSet;
  /** Whether an article came into the archive since its marks were last put to articles. */
  readonly isNew: (id: number) => boolean;
  /** The index was made anew, so it does not tell which articles are new. */
  readonly isAnew: boolean;
}

/**
 * Finds articles again that were moved, edited or made anew, as ids by slot. Each is told by path and content together,
 * then by its path with a text like its own, by its content alone, by a text much like its own, and last by its path
 * alone. What was missed already is found by nothing less than its path with its text, or its content under a new name:
 * an article of the same content that has been there all the time is another article.
 */
export function* findAgain(
  search: Search,
  table: MarkTable,
  catalogue: Catalogue,
): Generator<void, Map<number, number>> {
  const { lost, free, isNew, isAnew } = search;
  const found = new Map<number, number>();
  const take = (slot: number, id: number) => {
    found.set(slot, id);
    free.delete(id);
  };
  const left = () => lost.filter(slot => !found.has(slot));
  const atItsPath = (slot: number) => {
    const id = idAtPathOf(slot, table, catalogue);
    return id !== undefined && free.has(id) ? id : undefined;
  };

  for (const accepts of [hasContent, isEdited]) {
    for (const [place, slot] of left().entries()) {
      const id = atItsPath(slot);
      if (id !== undefined && accepts(slot, id, table, catalogue)) take(slot, id);
      if (place % turn === 0) yield;
    }
  }

  const byContent = yield* idsByContent(left(), free, table, catalogue);
  for (const slot of left()) {
    const ids = byContent.get(keyOf(table.identities.hash(slot))) ?? [];
    // New ones have the highest ids, and so come last.
    const id = table.isMissed(slot) ? ids.at(-1) : ids[0];
    if (id === undefined || (table.isMissed(slot) && !isNew(id))) continue;
    take(slot, id);
    if (table.isMissed(slot)) ids.pop();
    else ids.shift();
  }

  const unmissed = left().filter(slot => !table.isMissed(slot));
  for (const { slot, id } of yield* lookalikes(
    unmissed,
    free.toArray().filter(id => isAnew || isNew(id)),
    table,
    catalogue,
  )) {
    if (!found.has(slot) && free.has(id)) take(slot, id);
  }
  for (const slot of unmissed) {
    const id = found.has(slot) ? undefined : atItsPath(slot);
    if (id !== undefined) take(slot, id);
  }
  return found;
}

/** The file systems of other machines may spell the same name with characters composed, or taken apart. */
function idAtPathOf(slot: number, table: MarkTable, catalogue: Catalogue): number | undefined {
  const id = catalogue.idOfDigest(table.identities.digest(slot), 0);
  const path = table.identities.path(slot);
  if (id !== undefined || path === null) return id;
  return catalogue.idOf(path.normalize('NFC')) ?? catalogue.idOf(path.normalize('NFD'));
}

export function hasContent(slot: number, id: number, table: MarkTable, catalogue: Catalogue): boolean {
  const hash = catalogue.identityOf(id)?.hash;
  const known = table.identities.hash(slot);
  return hash !== undefined && hash[0] === known[0] && hash[1] === known[1];
}

export function isEdited(slot: number, id: number, table: MarkTable, catalogue: Catalogue): boolean {
  const sketch = catalogue.identityOf(id)?.sketch;
  const known = table.identities.sketch(slot);
  return sketch !== undefined && known !== undefined && likenessOf(known, sketch) >= editedLikeness;
}

const keyOf = (hash: Uint32Array): string => `${hash[0]} ${hash[1]}`;

function* idsByContent(
  slots: readonly number[],
  free: IdSet,
  table: MarkTable,
  catalogue: Catalogue,
): Generator<void, Map<string, number[]>> {
  const byContent = new Map<string, number[]>();
  const wanted = new Set<number>();
  for (const slot of slots) {
    const hash = table.identities.hash(slot);
    if (hash.some(word => word !== 0)) wanted.add(hash[0] ?? 0);
  }
  if (wanted.size === 0) return byContent;
  for (const [place, id] of free.toArray().entries()) {
    const hash = catalogue.identityOf(id)?.hash;
    if (hash && wanted.has(hash[0] ?? 0)) {
      listOf(byContent, keyOf(hash)).push(id);
    }
    if (place % turn === 0) yield;
  }
  return byContent;
}

interface Lookalike {
  readonly slot: number;
  readonly id: number;
  readonly likeness: number;
}

/**
 * Pairs of texts much alike, the most alike first. Only those are compared that have one half of a word of their
 * sketches in common at the same place: of texts as alike as is asked for, nearly all have.
 */
function* lookalikes(
  slots: readonly number[],
  ids: Uint32Array,
  table: MarkTable,
  catalogue: Catalogue,
): Generator<void, Lookalike[]> {
  const pairs: Lookalike[] = [];
  if (slots.length === 0) return pairs;
  const bySketch = new Map<number, number[]>();
  for (const [place, slot] of slots.entries()) {
    for (const key of halves(table.identities.sketch(slot))) listOf(bySketch, key).push(slot);
    if (place % turn === 0) yield;
  }
  let compared = 0;
  for (const id of ids) {
    const sketch = catalogue.identityOf(id)?.sketch;
    if (!sketch) continue;
    const like = new Set<number>();
    for (const key of halves(sketch)) {
      const known = bySketch.get(key) ?? [];
      if (known.length <= commonAmong) for (const slot of known) like.add(slot);
    }
    const alike: Lookalike[] = [];
    for (const slot of like) {
      const known = table.identities.sketch(slot);
      const likeness = known ? likenessOf(known, sketch) : 0;
      if (likeness >= movedLikeness) alike.push({ slot, id, likeness });
    }
    pairs.push(...alike.sort(likestFirst).slice(0, likestKept));
    compared += 1 + like.size;
    if (compared < turn) continue;
    compared = 0;
    yield;
  }
  return pairs.sort(likestFirst);
}

const likestFirst = (one: Lookalike, other: Lookalike): number => other.likeness - one.likeness;

function* halves(sketch: Uint32Array | undefined): Generator<number> {
  if (!sketch) return;
  for (let word = 0; word < wordsInSketch; word++) {
    const value = sketch[word] ?? 0;
    yield word * 0x20000 + (value & 0xffff);
    yield word * 0x20000 + 0x10000 + (value >>> 16);
  }
}
