import { ByteBuffer } from './bytes.ts';
import { copyList } from './copy-list.ts';
import { PostingList, putArticle } from './posting-list.ts';
import { SegmentFile, type StoredList } from './segment-file.ts';
import { SegmentFileWriter, type SegmentArticles } from './segment-writer.ts';

/** One of the segments that are merged. */
interface Source {
  readonly segment: SegmentFile;
  /** What the number of each article becomes; -1 where a later segment has replaced it. */
  readonly numbers: Int32Array;
  readonly lists: Iterator<StoredList>;
  list: StoredList | undefined;
}

/**
 * Writes one segment that answers as `paths` do together, oldest first: of an article that several of them know, the
 * last one counts. Where nothing is older than they are, articles that are gone need not be remembered and
 * `forgetsGone` leaves them out. Throws what the file system says, or `Failure('index-damaged')`.
 */
export function mergeSegments(paths: readonly string[], into: string, forgetsGone: boolean): void {
  const segments: SegmentFile[] = [];
  try {
    for (const path of paths) segments.push(new SegmentFile(path));
    const { numbers, known } = numberArticles(segments, forgetsGone);
    const file = new SegmentFileWriter(into);
    try {
      const sources = segments.map((segment, index): Source => {
        const lists = segment.from(0);
        return { segment, numbers: numbers[index] ?? new Int32Array(0), lists, list: nextOf(lists) };
      });
      const merge = followOneAnother(numbers) ? appendLists : interleaveLists;
      for (let least = leastOf(sources); least.length > 0; least = leastOf(sources)) {
        merge(least, file);
        for (const source of least) source.list = nextOf(source.lists);
      }
      file.finish(known);
    } finally {
      file.close();
    }
  } finally {
    for (const segment of segments) segment.close();
  }
}

function nextOf(lists: Iterator<StoredList, unknown>): StoredList | undefined {
  const next = lists.next();
  return next.done ? undefined : next.value;
}

/** Numbers the articles that stay, by id. */
function numberArticles(
  segments: readonly SegmentFile[],
  forgetsGone: boolean,
): { readonly numbers: Int32Array[]; readonly known: SegmentArticles } {
  const limit = segments.reduce((most, { ids }) => Math.max(most, (ids.at(-1) ?? -1) + 1), 0);
  /** One more than the segment that each id is taken from. */
  const owners = new Uint16Array(limit);
  for (const [index, { ids }] of segments.entries()) for (const id of ids) owners[id] = index + 1;
  const places = segments.map(() => 0);
  const numbers = segments.map(({ ids }) => new Int32Array(ids.length).fill(-1));
  const kept: { readonly id: number; readonly length: number; readonly titleLength: number }[] = [];
  for (let id = 0; id < limit; id++) {
    const owner = (owners[id] ?? 0) - 1;
    const segment = segments[owner];
    if (!segment) continue;
    let place = places[owner] ?? 0;
    while ((segment.ids[place] ?? id) < id) place++;
    places[owner] = place;
    const length = segment.lengths[place] ?? 0;
    if (length === 0 && forgetsGone) continue;
    numbers[owner]!.set([kept.length], place);
    kept.push({ id, length, titleLength: segment.titleLengths[place] ?? 0 });
  }
  return {
    numbers,
    known: {
      ids: Uint32Array.from(kept, ({ id }) => id),
      lengths: Uint32Array.from(kept, ({ length }) => length),
      titleLengths: Uint32Array.from(kept, ({ titleLength }) => titleLength),
    },
  };
}

/**
 * Whether no article goes, and those of each segment stand behind all of the segment before, as where articles are new:
 * their ids are above those that were there.
 */
function followOneAnother(numbers: readonly Int32Array[]): boolean {
  let next = 0;
  return numbers.every(own => own.every(number => number === next++));
}

/** The sources that stand at the least term, numbers before strings. */
function leastOf(sources: readonly Source[]): Source[] {
  let least: Source[] = [];
  for (const source of sources) {
    if (!source.list) continue;
    const first = least[0]?.list?.term;
    const { term } = source.list;
    if (first === term) least.push(source);
    else if (first === undefined || isBefore(term, first)) least = [source];
  }
  return least;
}

function isBefore(one: string | number, other: string | number): boolean {
  if (typeof one === 'number') return typeof other === 'string' || one < other;
  return typeof other === 'string' && one < other;
}

/** A list on its way through a merge. */
class Head {
  readonly list: PostingList;
  readonly #numbers: Int32Array;
  /** The number that its present article gets; past all numbers at the end. */
  article = -1;

  constructor(stored: StoredList, numbers: Int32Array) {
    this.list = new PostingList(stored);
    this.#numbers = numbers;
    this.advance();
  }

  /** To the next article that stays. */
  advance(): void {
    do {
      if (!this.list.next()) {
        this.article = atEnd;
        return;
      }
      this.article = this.#numbers[this.list.article] ?? -1;
    } while (this.article < 0);
  }
}

const atEnd = Number.MAX_SAFE_INTEGER;
const gaps = new ByteBuffer();
const positions = new ByteBuffer();

/** Of sources that follow one another. */
function appendLists(sources: readonly Source[], file: SegmentFileWriter): void {
  gaps.clear();
  positions.clear();
  let articles = 0;
  let previous = -1;
  for (const { list, numbers } of sources) {
    if (!list) continue;
    articles += list.articles;
    previous = copyList(list, numbers[0] ?? 0, previous, gaps, positions);
  }
  addList(sources, articles, file);
}

function interleaveLists(sources: readonly Source[], file: SegmentFileWriter): void {
  gaps.clear();
  positions.clear();
  const heads = sources.flatMap(({ list, numbers }) => (list ? [new Head(list, numbers)] : []));
  let articles = 0;
  let previous = -1;
  for (;;) {
    let least: Head | undefined;
    let bound = atEnd;
    for (const head of heads) {
      if (!least || head.article < least.article) {
        bound = least?.article ?? atEnd;
        least = head;
      } else if (head.article < bound) bound = head.article;
    }
    if (!least || least.article === atEnd) break;
    // Where only some articles are replaced, most still stand behind one another.
    for (; least.article < bound; least.advance()) {
      putArticle(gaps, least.article, previous, least.list.count);
      least.list.copyPositions(positions);
      previous = least.article;
      articles++;
    }
  }
  addList(sources, articles, file);
}

function addList(sources: readonly Source[], articles: number, file: SegmentFileWriter): void {
  const term = sources[0]?.list?.term;
  if (term !== undefined && articles > 0) file.add(term, articles, gaps, positions);
}
