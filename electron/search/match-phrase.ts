import type { PhrasePlan, PlannedTerm, TermChoice } from './phrase-plan.ts';
import { PostingList } from './posting-list.ts';
import type { SegmentFile, StoredList } from './segment-file.ts';
import { lacksPositions } from './terms.ts';

/** Called for each article of a segment, by its number there, with how often the phrase begins in title and body. */
export type PhraseVisitor = (article: number, inTitle: number, inBody: number) => void;

/**
 * Finds the articles of a segment that hold a phrase, in order. Counts are asked for where a ranking needs them; else
 * they may be less than they are. Yields now and then, so that the caller can do other things. Throws
 * `Failure('index-damaged')`.
 */
export function* matchPhrase(
  segment: SegmentFile,
  { parts, inTitle }: PhrasePlan,
  counting: boolean,
  visit: PhraseVisitor,
): Generator<void, void> {
  const [only] = parts;
  if (only && parts.length === 1 && !inTitle && (!counting || isPlaceless(only.choice))) {
    // No article comes twice from one list; from several it may, which does no harm to a set.
    for (const stored of listsOf(segment, only.choice)) {
      const list = new PostingList(stored);
      while (list.next()) visit(list.article, 0, 1);
      yield;
    }
    return;
  }
  const found = yield* placesOf(segment, parts);
  for (let index = 0; index < found.articles.length; index++) {
    const article = found.articles[index] ?? 0;
    const titleLength = segment.titleLengths[article] ?? 0;
    const end = found.ends[index] ?? 0;
    const start = found.ends[index - 1] ?? 0;
    let bodyFrom = start;
    while (bodyFrom < end && (found.places[bodyFrom] ?? 0) < titleLength) bodyFrom++;
    if (!inTitle || bodyFrom > start) visit(article, bodyFrom - start, inTitle ? 0 : end - bodyFrom);
  }
}

const isPlaceless = (choice: TermChoice): boolean => choice.kind === 'term' && lacksPositions(choice.term);

/** Places where a phrase begins: those of article `n` end at `ends[n]`, both ascending. */
interface Places {
  readonly articles: Uint32Array;
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
}

const nowhere: Places = {
  articles: new Uint32Array(0),
  ends: new Uint32Array(0),
  places: new Uint32Array(0),
};

/** Terms with one list each are read side by side, the others, which are beginnings, put to what these have left. */
function* placesOf(segment: SegmentFile, parts: readonly PlannedTerm[]): Generator<void, Places> {
  const single: StoredPart[] = [];
  const many: { readonly lists: readonly StoredList[]; readonly offset: number }[] = [];
  for (const { choice, offset } of parts) {
    const lists = [...listsOf(segment, choice)];
    const [only] = lists;
    if (!only) return nowhere;
    if (lists.length === 1) single.push({ stored: only, offset });
    else many.push({ lists, offset });
  }
  let found = single.length > 0 ? yield* placesTogether(single) : undefined;
  for (const { lists, offset } of many) {
    found = found ? keepThose(found, lists, offset, segment.ids.length) : firstPlaces(lists, offset);
    yield;
  }
  return found ?? nowhere;
}

interface StoredPart {
  readonly stored: StoredList;
  readonly offset: number;
}

/** The rarest list says which article is next; the others are passed on to it. */
function* placesTogether(parts: readonly StoredPart[]): Generator<void, Places> {
  const [rarest, ...others] = parts
    .toSorted((one, other) => one.stored.articles - other.stored.articles)
    .map(({ stored, offset }) => ({ list: new PostingList(stored), offset }));
  const articles = new Growing();
  const places = new Growing();
  const ends = new Growing();
  const scratch = new Growing();
  if (!rarest) return nowhere;
  for (let looked = 1; goToCommon(rarest.list, others); looked++) {
    if (looked % articlesInTurn === 0) yield;
    const { article, count } = rarest.list;
    const start = places.length;
    places.reserve(count);
    rarest.list.readPositions(places.values, start);
    let end = start;
    for (let at = start; at < start + count; at++) {
      const place = places.values[at] ?? 0;
      if (place >= rarest.offset) places.values[end++] = place - rarest.offset;
    }
    for (const { list, offset } of others) {
      if (end === start) break;
      scratch.reserve(list.count);
      list.readPositions(scratch.values, 0);
      end = keepCommon(places.values, start, end, scratch.values, list.count, offset);
    }
    if (end === start) continue;
    places.length = end;
    articles.add(article);
    ends.add(end);
  }
  return { articles: articles.view(), ends: ends.view(), places: places.view() };
}

/** So many articles take a fraction of a millisecond. */
const articlesInTurn = 4096;

/** Passes all lists on to the next article that each of them has; false when there is none. */
function goToCommon(rarest: PostingList, others: readonly { readonly list: PostingList }[]): boolean {
  next: while (rarest.next()) {
    for (const { list } of others) {
      while (list.article < rarest.article) if (!list.next()) return false;
      if (list.article > rarest.article) continue next;
    }
    return true;
  }
  return false;
}

/** Of the places from `start` to before `end`, keeps those that are among `others` `offset` later; returns where they end. */
function keepCommon(
  places: Uint32Array,
  start: number,
  end: number,
  others: Uint32Array,
  count: number,
  offset: number,
): number {
  let kept = start;
  let other = 0;
  for (let at = start; at < end; at++) {
    const wanted = (places[at] ?? 0) + offset;
    while (other < count && (others[other] ?? 0) < wanted) other++;
    if (other === count) break;
    if (others[other] === wanted) places[kept++] = wanted - offset;
  }
  return kept;
}

function* listsOf(segment: SegmentFile, choice: TermChoice): Iterable<StoredList> {
  if (choice.kind === 'beginning') {
    yield* segment.beginning(choice.letters);
    return;
  }
  const list = segment.find(choice.term);
  if (list) yield list;
}

/** All the places of several lists, each less `offset`. Places before the start of a text are left out. */
function firstPlaces(lists: readonly StoredList[], offset: number): Places {
  const articles = new Growing();
  const places = new Growing();
  const ends = new Growing();
  // Several lists hold places of one article: each place as one number, the article above the place.
  const all: number[] = [];
  for (const stored of lists) {
    const list = new PostingList(stored);
    const scratch = new Growing();
    while (list.next()) {
      scratch.length = 0;
      scratch.reserve(list.count);
      list.readPositions(scratch.values, 0);
      for (let index = 0; index < list.count; index++) {
        const place = scratch.values[index] ?? 0;
        if (place >= offset) all.push(list.article * placeLimit + place - offset);
      }
    }
  }
  for (const each of Float64Array.from(all).sort()) {
    const article = Math.floor(each / placeLimit);
    if (articles.last() === article) ends.length--;
    else articles.add(article);
    places.add(each - article * placeLimit);
    ends.add(places.length);
  }
  return { articles: articles.view(), ends: ends.view(), places: places.view() };
}

/** An article has fewer tokens: its file is at most eight megabytes. */
const placeLimit = 2 ** 24;

/** Of the places found, those at which one of `lists` stands `offset` later. `size` is how many articles there are. */
function keepThose(found: Places, lists: readonly StoredList[], offset: number, size: number): Places {
  const kept = new Uint8Array(found.places.length);
  // A beginning has thousands of short lists: none of them walks through all that was found.
  const ordinals = new Uint32Array(size);
  for (let index = 0; index < found.articles.length; index++)
    ordinals[found.articles[index] ?? 0] = index + 1;
  const lastArticle = found.articles[found.articles.length - 1] ?? -1;
  const scratch = new Growing();
  for (const stored of lists) {
    const list = new PostingList(stored);
    while (list.article < lastArticle && list.next()) {
      const ordinal = ordinals[list.article] ?? 0;
      if (ordinal === 0) continue;
      scratch.reserve(list.count);
      list.readPositions(scratch.values, 0);
      let at = found.ends[ordinal - 2] ?? 0;
      const end = found.ends[ordinal - 1] ?? 0;
      for (let each = 0; each < list.count && at < end; each++) {
        const place = (scratch.values[each] ?? 0) - offset;
        while (at < end && (found.places[at] ?? 0) < place) at++;
        if (at < end && found.places[at] === place) kept[at] = 1;
      }
    }
  }
  const articles = new Growing();
  const places = new Growing();
  const ends = new Growing();
  for (let index = 0, at = 0; index < found.articles.length; index++) {
    const before = places.length;
    for (; at < (found.ends[index] ?? 0); at++) if (kept[at] === 1) places.add(found.places[at] ?? 0);
    if (places.length === before) continue;
    articles.add(found.articles[index] ?? 0);
    ends.add(places.length);
  }
  return { articles: articles.view(), ends: ends.view(), places: places.view() };
}

/** Numbers that are gathered one after the other. */
class Growing {
  values = new Uint32Array(256);
  length = 0;

  add(value: number): void {
    this.reserve(1);
    this.values[this.length++] = value;
  }

  /** Makes room for `count` more. */
  reserve(count: number): void {
    if (this.length + count <= this.values.length) return;
    const grown = new Uint32Array(Math.max(this.values.length * 2, this.length + count));
    grown.set(this.values.subarray(0, this.length));
    this.values = grown;
  }

  last(): number | undefined {
    return this.length === 0 ? undefined : this.values[this.length - 1];
  }

  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}
