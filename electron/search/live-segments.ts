import { rm } from 'node:fs/promises';
import { IdSet } from '../base/id-set.ts';
import { log } from '../base/log.ts';
import { SegmentFile } from './segment-file.ts';
import type { SegmentEntry } from './text-manifest.ts';

/** A segment that is part of the index. */
export interface LiveSegment {
  readonly file: SegmentFile;
  readonly entry: SegmentEntry;
}

interface Held extends LiveSegment {
  /** What `owners` knows it by. */
  readonly slot: number;
  /** Searches that are reading it. */
  readers: number;
  /** Its file goes when the last reader has left. */
  retired: boolean;
}

const nobody = 0;

/** The ids of which nothing later has replaced what a segment says. */
export class OwnIds {
  readonly #ids: Uint32Array;
  readonly #owners: Uint16Array;
  readonly #slot: number;

  constructor({ file, slot }: Held, owners: Uint16Array) {
    this.#ids = file.ids;
    this.#owners = owners;
    this.#slot = slot;
  }

  has(id: number): boolean {
    return this.#owners[id] === this.#slot;
  }

  /** Adds to `into` those that these articles of the segment have, which are given by their numbers there. */
  addThose(articles: Uint32Array, into: IdSet): void {
    const [ids, owners, slot] = [this.#ids, this.#owners, this.#slot];
    for (let index = 0; index < articles.length; index++) {
      const id = ids[articles[index] ?? 0] ?? 0;
      if (owners[id] === slot) into.add(id);
    }
  }
}

/**
 * The segments of an index, oldest first, and which of them speaks for each id. Neither list is ever changed in
 * place, so that a search goes on with those it began with, whatever is written or merged meanwhile.
 */
export class LiveSegments {
  #all: readonly Held[] = [];
  /** The slot of the segment that speaks for each id. */
  #owners: Uint16Array = new Uint16Array(0);
  readonly #freeSlots: number[] = [];
  #slots = nobody;

  get all(): readonly LiveSegment[] {
    return this.#all;
  }

  /** Throws `Failure('index-damaged')`; nothing has changed then. */
  append(path: string, entry: SegmentEntry): void {
    const segment = this.#open(path, entry);
    this.#owners = ownersAfter(this.#owners, [segment]);
    this.#all = [...this.#all, segment];
  }

  /** Puts one segment in the place of several neighbours, or nothing. Throws like `append`. */
  replace(
    old: readonly LiveSegment[],
    merged: { readonly path: string; readonly entry: SegmentEntry } | undefined,
  ): void {
    const replaced = this.#all.filter(segment => old.includes(segment));
    const added = merged ? [this.#open(merged.path, merged.entry)] : [];
    this.#all = this.#all.flatMap(segment => {
      if (segment === replaced[0]) return added;
      return replaced.includes(segment) ? [] : [segment];
    });
    this.#owners = ownersAfter(new Uint16Array(0), this.#all);
    for (const segment of replaced) {
      segment.retired = true;
      this.#removeUnread(segment);
    }
  }

  /** Lets `visit` look at each segment as they are now. */
  *each(visit: (segment: LiveSegment, own: OwnIds) => Iterable<void>): Generator<void, void> {
    const segments = this.#all;
    const owners = this.#owners;
    for (const segment of segments) segment.readers++;
    try {
      for (const segment of segments) {
        yield* visit(segment, new OwnIds(segment, owners));
        yield;
      }
    } finally {
      for (const segment of segments) {
        segment.readers--;
        this.#removeUnread(segment);
      }
    }
  }

  /** Ids that some segment speaks of, those without text too. */
  *known(): IterableIterator<number> {
    for (const [id, slot] of this.#owners.entries()) if (slot !== nobody) yield id;
  }

  /** The ids that have text. */
  ids(limit: number): IdSet {
    const ids = new IdSet(limit);
    for (const { file, slot } of this.#all) {
      for (const [article, id] of file.ids.entries()) {
        if (this.#owners[id] === slot && (file.lengths[article] ?? 0) > 0) ids.add(id);
      }
    }
    return ids;
  }

  close(): void {
    for (const { file } of this.#all) file.close();
    this.#all = [];
  }

  #open(path: string, entry: SegmentEntry): Held {
    const file = new SegmentFile(path);
    return { file, entry, slot: this.#freeSlots.pop() ?? ++this.#slots, readers: 0, retired: false };
  }

  #removeUnread({ file, slot, readers, retired }: Held): void {
    if (!retired || readers > 0) return;
    this.#freeSlots.push(slot);
    file.close();
    rm(file.path, { force: true }).catch((thrown: unknown) => log('index', 'a file is left over', thrown));
  }
}

/** Each of `segments` speaks for its ids from then on. */
function ownersAfter(before: Uint16Array, segments: readonly Held[]): Uint16Array {
  const limit = segments.reduce(
    (most, { file }) => Math.max(most, (file.ids.at(-1) ?? -1) + 1),
    before.length,
  );
  const owners = new Uint16Array(limit);
  owners.set(before);
  for (const { file, slot } of segments) for (const id of file.ids) owners[id] = slot;
  return owners;
}
