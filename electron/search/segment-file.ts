import { Failure } from '../base/failure.ts';
import { ByteReader } from './bytes.ts';
import { CheckedFile } from './checked-file.ts';
import { endBytes, type SegmentArticles } from './segment-writer.ts';
import type { Term } from './terms.ts';

/** A list as it stands in the file. */
export interface StoredList {
  readonly term: Term;
  readonly articles: number;
  readonly bytes: Uint8Array;
}

interface DictionaryEntry {
  readonly term: Term;
  readonly articles: number;
  /** From the beginning of the block. */
  readonly listAt: number;
  readonly length: number;
}

/** Blocks up to this many bytes are read at once, so that a run of short lists costs one read. */
const wholeBlockBytes = 65_536;

const decoder = new TextDecoder();

/** Reads the file of a segment; the form is that of segment-writer.ts. Methods throw `Failure('index-damaged')`. */
export class SegmentFile implements SegmentArticles {
  readonly path: string;
  readonly ids: Uint32Array;
  readonly lengths: Uint32Array;
  readonly titleLengths: Uint32Array;
  /** Of all articles together. */
  readonly tokens: number;
  readonly #file: CheckedFile;
  /** First terms of the blocks; those of numbers come before those of strings. */
  readonly #numbers: Uint32Array;
  readonly #strings: string[];
  /** Where each block begins, and where the last one ends. */
  readonly #offsets: Float64Array;
  readonly #dictionaryLengths: Uint32Array;

  constructor(path: string) {
    this.path = path;
    this.#file = CheckedFile.open(path);
    try {
      const tailAt = this.#file.read(this.#file.length - endBytes, endBytes).readDoubleLE();
      const tail = new ByteReader(this.#file.read(tailAt, this.#file.length - endBytes - tailAt));
      const count = tail.varint();
      this.ids = takeAscending(tail, count);
      this.lengths = takeMany(tail, count);
      this.tokens = this.lengths.reduce((sum, length) => sum + length, 0);
      this.titleLengths = takeMany(tail, count);
      this.#numbers = new Uint32Array(tail.varint());
      this.#strings = new Array<string>(tail.varint()).fill('');
      this.#offsets = new Float64Array(this.#numbers.length + this.#strings.length + 1).fill(tailAt);
      this.#dictionaryLengths = new Uint32Array(this.#offsets.length - 1);
      this.#takeBlocks(tail);
    } catch (thrown) {
      this.#file.close();
      throw thrown instanceof Failure ? thrown : new Failure('index-damaged', { path }, thrown);
    }
  }

  /** Bytes of content. */
  get size(): number {
    return this.#file.length;
  }

  /** The list of one term; undefined where no article of the segment has it. */
  find(term: Term): StoredList | undefined {
    const place = this.#placeOf(term);
    return place && { term, articles: place.articles, bytes: this.#file.read(place.offset, place.length) };
  }

  /** Articles that have the term. */
  frequencyOf(term: Term): number {
    return this.#placeOf(term)?.articles ?? 0;
  }

  /** Lists of the strings that begin so. */
  *beginning(prefix: string): IterableIterator<StoredList> {
    for (const list of this.from(prefix)) {
      if (typeof list.term !== 'string' || !list.term.startsWith(prefix)) return;
      yield list;
    }
  }

  /** Lists of the terms from this one on, numbers before strings, each read when it is asked for. */
  *from(first: Term): IterableIterator<StoredList> {
    const numbers = this.#numbers.length;
    if (typeof first === 'number') {
      for (let block = blockOf(this.#numbers, first); block < numbers; block++)
        yield* this.#lists(block, first);
    }
    const string = typeof first === 'string' ? first : '';
    for (let block = blockOf(this.#strings, string); block < this.#strings.length; block++) {
      yield* this.#lists(numbers + block, string);
    }
  }

  close(): void {
    this.#file.close();
  }

  /** Where the list of a term stands; only the dictionary of its block is read. */
  #placeOf(
    wanted: Term,
  ): { readonly articles: number; readonly offset: number; readonly length: number } | undefined {
    const numbers = this.#numbers.length;
    const block =
      typeof wanted === 'number' ? blockOf(this.#numbers, wanted) : numbers + blockOf(this.#strings, wanted);
    const dictionary = this.#dictionaryLengths[block];
    if (dictionary === undefined || (typeof wanted === 'number' && numbers === 0)) return undefined;
    const offset = this.#offsets[block] ?? 0;
    for (const entry of this.#entries(block, this.#file.read(offset, dictionary))) {
      const { term, articles, listAt, length } = entry;
      if (term === wanted) return { articles, offset: offset + listAt, length };
      if (term > wanted) return undefined;
    }
    return undefined;
  }

  /** The lists of a block whose terms are not before `first`. */
  *#lists(block: number, first: Term): IterableIterator<StoredList> {
    const offset = this.#offsets[block] ?? 0;
    const dictionary = this.#dictionaryLengths[block] ?? 0;
    const size = (this.#offsets[block + 1] ?? 0) - offset;
    const whole = size <= wholeBlockBytes ? plain(this.#file.read(offset, size)) : undefined;
    for (const entry of this.#entries(block, whole ?? this.#file.read(offset, dictionary))) {
      const { term, articles, listAt, length } = entry;
      if (term < first) continue;
      const bytes = whole?.subarray(listAt, listAt + length) ?? this.#file.read(offset + listAt, length);
      yield { term, articles, bytes };
    }
  }

  /** The dictionary of a block, at the start of `bytes`: its terms, ascending, and where in the block their lists are. */
  *#entries(block: number, bytes: Uint8Array): IterableIterator<DictionaryEntry> {
    const end = this.#dictionaryLengths[block] ?? 0;
    const reader = new ByteReader(bytes);
    let term: Term = block < this.#numbers.length ? (this.#numbers[block] ?? 0) : '';
    let listAt = end;
    while (reader.at < end) {
      term = typeof term === 'number' ? term + reader.varint() : takeString(reader, term);
      const first = reader.varint();
      const isOne = (first & 1) === 1;
      const articles = isOne ? 1 : first >>> 1;
      const length = isOne ? first >>> 1 : reader.varint();
      yield { term, articles, listAt, length };
      listAt += length;
    }
  }

  #takeBlocks(tail: ByteReader): void {
    let number = 0;
    let string = '';
    let offset = 0;
    for (let block = 0; block < this.#dictionaryLengths.length; block++) {
      if (block < this.#numbers.length) this.#numbers[block] = number += tail.varint();
      else this.#strings[block - this.#numbers.length] = string = takeString(tail, string);
      this.#offsets[block] = offset += tail.varint();
      this.#dictionaryLengths[block] = tail.varint();
    }
  }
}

/** Parts of a `Buffer` are Buffers, which take several times as long to make. */
const plain = ({ buffer, byteOffset, length }: Buffer) => new Uint8Array(buffer, byteOffset, length);

function takeString(reader: ByteReader, previous: string): string {
  const shared = reader.varint();
  const length = reader.varint();
  const rest = decoder.decode(reader.bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  return previous.slice(0, shared) + rest;
}

/** The block in which the term stands, if any does. */
function blockOf(starts: ArrayLike<Term>, term: Term): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? term) <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function takeAscending(reader: ByteReader, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let value = 0;
  for (let index = 0; index < count; index++) values[index] = value += reader.varint();
  return values;
}

function takeMany(reader: ByteReader, count: number): Uint32Array {
  const values = new Uint32Array(count);
  for (let index = 0; index < count; index++) values[index] = reader.varint();
  return values;
}
