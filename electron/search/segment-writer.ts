import { bitListOf } from './bit-list.ts';
import { ByteBuffer } from './bytes.ts';
import { CheckedFileWriter } from './checked-file.ts';
import { lacksPositions, type Term } from './terms.ts';

/**
 * The file of one segment of the inverted index (Zobel and Moffat, Inverted Files for Text Search Engines, 2006).
 * The articles of a segment are numbered from 0 in the order of their ids. Terms stand in order, numbers before
 * strings, 64 to a block; a block is its dictionary and then the lists of its terms:
 *
 *     dictionary    for each term: what it adds to the one before; then articles in its list and bytes of its list,
 *                   or, with the lowest bit set, bytes of a list that has one article
 *     list          articles, as gaps, the lowest bit set where the term stands there once, else followed by how
 *                   often; then, unless the term lacks them, positions, as gaps, article after article; see also
 *                   bit-list.ts for what lacks them
 *     tail          ids, as gaps; tokens of each article; tokens of its title; first term and place of each block
 *     end           where the tail begins
 */
const termsInBlock = 64;
export const endBytes = 8;

/** What is known of the articles of a segment. All lists run parallel. */
export interface SegmentArticles {
  /** Ascending. */
  readonly ids: Uint32Array;
  /** Tokens of title and body and one more; 0 for an article that is gone. */
  readonly lengths: Uint32Array;
  readonly titleLengths: Uint32Array;
}

/** Writes terms in ascending order, numbers first. Every method throws what the file system says. */
export class SegmentFileWriter {
  readonly #file: CheckedFileWriter;
  readonly #dictionary = new ByteBuffer(4096);
  readonly #lists = new ByteBuffer(65_536);
  readonly #blocks = new ByteBuffer(4096);
  #numberBlocks = 0;
  #stringBlocks = 0;
  #inBlock = 0;
  #blockStart: Term = 0;
  #previous: Term = 0;
  #lastStart: Term = 0;
  #lastOffset = 0;

  constructor(path: string) {
    this.#file = new CheckedFileWriter(path);
  }

  /** `positions` is empty for a term that lacks them. */
  add(term: Term, articles: number, gaps: ByteBuffer, positions: ByteBuffer): void {
    if (this.#inBlock === termsInBlock || typeof term !== typeof this.#previous) this.#endBlock();
    if (this.#inBlock++ === 0) {
      this.#blockStart = term;
      if (typeof term === 'string') this.#previous = '';
      else this.#previous = term;
    }
    putTerm(this.#dictionary, term, this.#previous);
    this.#previous = term;
    const start = this.#lists.length;
    const positionless = lacksPositions(term);
    const bits = positionless ? bitListOf(articles, gaps.view()) : undefined;
    if (bits) this.#lists.putBytes(bits);
    else {
      // The positions of a single article begin where its gap ends.
      if (articles > 1 && !positionless) this.#lists.putVarint(gaps.length);
      this.#lists.putBuffer(gaps);
      this.#lists.putBuffer(positions);
    }
    const length = this.#lists.length - start;
    if (articles === 1) this.#dictionary.putVarint(length * 2 + 1);
    else {
      this.#dictionary.putVarint(articles * 2);
      this.#dictionary.putVarint(length);
    }
  }

  finish({ ids, lengths, titleLengths }: SegmentArticles): void {
    this.#endBlock();
    const tail = new ByteBuffer(ids.length * 6 + this.#blocks.length + 64);
    tail.putVarint(ids.length);
    let before = 0;
    for (const id of ids) {
      tail.putVarint(id - before);
      before = id;
    }
    for (const length of lengths) tail.putVarint(length);
    for (const length of titleLengths) tail.putVarint(length);
    tail.putVarint(this.#numberBlocks);
    tail.putVarint(this.#stringBlocks);
    tail.putBytes(this.#blocks.view());
    const end = Buffer.alloc(endBytes);
    end.writeDoubleLE(this.#file.length);
    this.#file.write(tail.view());
    this.#file.write(end);
    this.#file.finish();
  }

  close(): void {
    this.#file.close();
  }

  #endBlock(): void {
    if (this.#inBlock === 0) return;
    const isNumber = typeof this.#blockStart === 'number';
    if (isNumber) this.#numberBlocks++;
    else this.#stringBlocks++;
    putTerm(
      this.#blocks,
      this.#blockStart,
      typeof this.#lastStart === typeof this.#blockStart ? this.#lastStart : '',
    );
    this.#blocks.putVarint(this.#file.length - this.#lastOffset);
    this.#blocks.putVarint(this.#dictionary.length);
    this.#lastStart = this.#blockStart;
    this.#lastOffset = this.#file.length;
    this.#file.write(this.#dictionary.view());
    this.#file.write(this.#lists.view());
    this.#dictionary.clear();
    this.#lists.clear();
    this.#inBlock = 0;
  }
}

const encoder = new TextEncoder();

/** A number as what it adds to the one before; a string as what it shares with the one before, and the rest. */
function putTerm(buffer: ByteBuffer, term: Term, previous: Term): void {
  if (typeof term === 'number') return buffer.putVarint(term - Number(previous));
  const shared = sharedLength(term, String(previous));
  const rest = encoder.encode(term.slice(shared));
  buffer.putVarint(shared);
  buffer.putVarint(rest.length);
  buffer.putBytes(rest);
}

/** In UTF-16 code units, and never half of a character. */
function sharedLength(term: string, previous: string): number {
  const most = Math.min(term.length, previous.length);
  let shared = 0;
  while (shared < most && term.charCodeAt(shared) === previous.charCodeAt(shared)) shared++;
  return shared > 0 && (term.charCodeAt(shared - 1) & 0xfc00) === 0xd800 ? shared - 1 : shared;
}
