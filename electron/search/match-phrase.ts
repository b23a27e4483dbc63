import { GatheredNumbers } from './gathered-numbers.ts';
import type { PhrasePlan, PlannedTerm, TermChoice } from './phrase-plan.ts';
import { PostingList } from './posting-list.ts';
import type { SegmentFile, StoredList } from './segment-file.ts';
import { SideBySide, type StoredPart } from './side-by-side.ts';
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
  const stored = storedParts(segment, parts);
  if (!stored) return;
  // Whether a phrase is there at all is known before all of its places are.
  if (!counting && !inTitle && stored.many.length === 0) return yield* visitTogether(stored.single, visit);
  const found = yield* placesOf(segment, stored);
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

/** What a segment has of the terms of a phrase. */
interface StoredParts {
  readonly single: readonly StoredPart<StoredList>[];
  /** Beginnings of several words. */
  readonly many: readonly StoredPart<readonly StoredList[]>[];
}

/** Undefined where the segment lacks one of the terms. */
function storedParts(segment: SegmentFile, parts: readonly PlannedTerm[]): StoredParts | undefined {
  const single: StoredPart<StoredList>[] = [];
  const many: StoredPart<readonly StoredList[]>[] = [];
  for (const { choice, offset } of parts) {
    const lists = [...listsOf(segment, choice)];
    const [only] = lists;
    if (!only) return undefined;
    if (lists.length === 1) single.push({ stored: only, offset });
    else many.push({ stored: lists, offset });
  }
  return { single, many };
}

/**
 * Terms with one list each are read side by side, and beginnings put to what these have left; but where the words that
 * begin so are rarer than any of the terms, they come first.
 */
function* placesOf(segment: SegmentFile, { single, many }: StoredParts): Generator<void, Places> {
  const [rarest, ...others] = many.toSorted((one, other) => articlesOf(one) - articlesOf(other));
  const isFirst = rarest && single.every(({ stored }) => stored.articles > articlesOf(rarest));
  let found = isFirst ? firstPlaces(rarest.stored, rarest.offset) : yield* placesTogether(single);
  const alone = single.map(({ stored, offset }) => ({ stored: [stored], offset }));
  for (const { stored, offset } of isFirst ? [...alone, ...others] : many) {
    yield;
    found = keepThose(found, stored, offset, segment.ids.length);
  }
  return found;
}

const articlesOf = ({ stored }: StoredPart<readonly StoredList[]>): number =>
  stored.reduce((sum, { articles }) => sum + articles, 0);

function* visitTogether(
  parts: readonly StoredPart<StoredList>[],
  visit: PhraseVisitor,
): Generator<void, void> {
  const lists = new SideBySide(parts);
  for (let looked = 1; lists.next(); looked++) {
    if (looked % articlesInTurn === 0) yield;
    if (lists.meet()) visit(lists.article, 0, 1);
  }
}

function* placesTogether(parts: readonly StoredPart<StoredList>[]): Generator<void, Places> {
  const lists = new SideBySide(parts);
  const articles = new GatheredNumbers();
  const places = new GatheredNumbers();
  const ends = new GatheredNumbers();
  for (let looked = 1; lists.next(); looked++) {
    if (looked % articlesInTurn === 0) yield;
    const end = lists.places(places);
    if (end === places.length) continue;
    places.length = end;
    articles.add(lists.article);
    ends.add(end);
  }
  return { articles: articles.view(), ends: ends.view(), places: places.view() };
}

/** So many articles take a fraction of a millisecond. */
const articlesInTurn = 4096;

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
  const articles = new GatheredNumbers();
  const places = new GatheredNumbers();
  const ends = new GatheredNumbers();
  // Several lists hold places of one article: each place as one number, the article above the place.
  const all: number[] = [];
  for (const stored of lists) {
    const list = new PostingList(stored);
    const scratch = new GatheredNumbers();
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
  for (const stored of lists) {
    const list = new PostingList(stored);
    while (list.article < lastArticle && list.next()) {
      const ordinal = ordinals[list.article] ?? 0;
      if (ordinal === 0) continue;
      list.mark(found.places, found.ends[ordinal - 2] ?? 0, found.ends[ordinal - 1] ?? 0, offset, kept);
    }
  }
  const articles = new GatheredNumbers();
  const places = new GatheredNumbers();
  const ends = new GatheredNumbers();
  for (let index = 0, at = 0; index < found.articles.length; index++) {
    const before = places.length;
    for (; at < (found.ends[index] ?? 0); at++) if (kept[at] === 1) places.add(found.places[at] ?? 0);
    if (places.length === before) continue;
    articles.add(found.articles[index] ?? 0);
    ends.add(places.length);
  }
  return { articles: articles.view(), ends: ends.view(), places: places.view() };
}
