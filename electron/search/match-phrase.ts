import { GatheredNumbers } from './gathered-numbers.ts';
import type { PhrasePlan, PlannedTerm, TermChoice } from './phrase-plan.ts';
import { GatheredPlaces, ordinalsOf, type Places } from './places.ts';
import { PostingList } from './posting-list.ts';
import type { SegmentFile, StoredList } from './segment-file.ts';
import { SideBySide } from './side-by-side.ts';
import { lacksPositions } from './terms.ts';

/** Called for each article of a segment, by its number there, with how often the phrase begins in title and body. */
export type PhraseVisitor = (article: number, inTitle: number, inBody: number) => void;

/**
 * Finds the articles of a segment that hold a phrase, by their numbers there: so many at a time as there are by then, or
 * undefined where there are none yet and the caller can do other things. What was given is valid until more is asked
 * for; no order is promised, and an article may come twice. Throws `Failure('index-damaged')`.
 */
export function* findPhrase(
  segment: SegmentFile,
  { parts, inTitle }: PhrasePlan,
): Generator<Uint32Array | undefined, void> {
  const [only] = parts;
  if (only && parts.length === 1 && !inTitle) return yield* articlesOf(listsOf(segment, only.choice));
  const steps = stepsOf(segment, parts);
  if (steps.length === 0) return;
  if (!inTitle && steps.every(({ lists }) => lists.length === 1)) return yield* articlesTogether(steps);
  // Whether a phrase is there at all is known before all of its places are.
  const { articles, ends, places } = yield* placesOf(segment, steps, !inTitle);
  // Places ascend, so the first tells whether one is in the title.
  const isIn = (article: number, at: number) =>
    (places[ends[at - 1] ?? 0] ?? 0) < titleLengthOf(segment, article);
  yield inTitle ? articles.filter(isIn) : articles;
}

/** Counts how often each article of a segment has a phrase, in their order. Yields and throws as `findPhrase` does. */
export function* countPhrase(
  segment: SegmentFile,
  { parts, inTitle }: PhrasePlan,
  visit: PhraseVisitor,
): Generator<void, void> {
  const [only] = parts;
  if (only && parts.length === 1 && !inTitle && isPlaceless(only.choice)) {
    for (const articles of articlesOf(listsOf(segment, only.choice))) {
      for (const article of articles) visit(article, 0, 1);
      yield;
    }
    return;
  }
  const { articles, ends, places } = yield* placesOf(segment, stepsOf(segment, parts), false);
  for (let index = 0; index < articles.length; index++) {
    const article = articles[index] ?? 0;
    const titleLength = titleLengthOf(segment, article);
    const end = ends[index] ?? 0;
    const start = ends[index - 1] ?? 0;
    let bodyFrom = start;
    while (bodyFrom < end && (places[bodyFrom] ?? 0) < titleLength) bodyFrom++;
    if (!inTitle || bodyFrom > start) visit(article, bodyFrom - start, inTitle ? 0 : end - bodyFrom);
  }
}

const titleLengthOf = (segment: SegmentFile, article: number): number => segment.titleLengths[article] ?? 0;

const isPlaceless = (choice: TermChoice): boolean => choice.kind === 'term' && lacksPositions(choice.term);

/** The lists of a term of a phrase, or of all that begin so, and how far behind the place where the phrase begins it stands. */
interface Step {
  readonly lists: readonly StoredList[];
  readonly offset: number;
}

/** In which order the terms of a phrase are looked at. None where the segment lacks one of them. */
function stepsOf(segment: SegmentFile, parts: readonly PlannedTerm[]): readonly Step[] {
  const steps: Step[] = [];
  for (const { choice, offset } of parts) {
    const lists = [...listsOf(segment, choice)];
    if (lists.length === 0) return [];
    steps.push({ lists, offset });
  }
  return steps.toSorted((one, other) => effortOf(one) - effortOf(other));
}

/** The rarest first; but many lists have to be put into one order where they are the first. */
const effortOf = ({ lists }: Step): number =>
  lists.reduce((sum, { articles }) => sum + articles, 0) * (lists.length > 1 ? 4 : 1);

function* listsOf(segment: SegmentFile, choice: TermChoice): Iterable<StoredList> {
  if (choice.kind === 'beginning') {
    yield* segment.beginning(choice.letters);
    return;
  }
  const list = segment.find(choice.term);
  if (list) yield list;
}

/** All that the lists have, many at a time. */
function* articlesOf(lists: Iterable<StoredList>): Generator<Uint32Array, void> {
  const found = new GatheredNumbers();
  for (const stored of lists) {
    new PostingList(stored).gatherArticles(found);
    if (found.length < articlesInTurn) continue;
    yield found.view();
    found.length = 0;
  }
  yield found.view();
}

/** Reads one list for each term side by side, as far as it takes to know. */
function* articlesTogether(steps: readonly Step[]): Generator<Uint32Array, void> {
  const lists = new SideBySide(
    steps.flatMap(({ lists, offset }) => lists.map(stored => ({ stored, offset }))),
  );
  const found = new GatheredNumbers();
  for (let looked = 1; lists.next(); looked++) {
    if (lists.meet()) found.add(lists.article);
    if (looked % articlesInTurn > 0) continue;
    yield found.view();
    found.length = 0;
  }
  yield found.view();
}

/** The places at which all the terms of the steps stand; with `once`, one of each article. */
function* placesOf(
  segment: SegmentFile,
  [first, ...others]: readonly Step[],
  once: boolean,
): Generator<undefined, Places> {
  let found = first ? yield* gather(first) : new GatheredPlaces().view();
  for (const step of others) {
    found = yield* keep(found, step, segment.ids.length, once && step === others.at(-1));
  }
  return found;
}

/** Where phrases would begin by this step alone. */
function* gather({ lists, offset }: Step): Generator<undefined, Places> {
  const gathered = new GatheredPlaces();
  for (const stored of lists) {
    const list = new PostingList(stored);
    while (list.gather(gathered, offset)) yield;
  }
  return lists.length > 1 ? inOrder(gathered.view()) : gathered.view();
}

/** Places of several lists, which hold places of one article each. */
function inOrder({ articles, ends, places }: Places): Places {
  // Each place as one number, the article above the place.
  const all = new Float64Array(places.length);
  for (let index = 0, at = 0; index < articles.length; index++) {
    const article = (articles[index] ?? 0) * placeLimit;
    for (; at < (ends[index] ?? 0); at++) all[at] = article + (places[at] ?? 0);
  }
  const ordered = new GatheredPlaces();
  let article = -1;
  let start = 0;
  for (const each of all.sort()) {
    const next = Math.floor(each / placeLimit);
    if (next !== article) {
      ordered.close(article, start);
      article = next;
      start = ordered.places.length;
    }
    ordered.places.add(each - article * placeLimit);
  }
  ordered.close(article, start);
  return ordered.view();
}

/** An article has fewer tokens: its file is at most eight megabytes. */
const placeLimit = 2 ** 24;

/**
 * Of the places found, those at which the step's term stands too; with `once`, one of each article. `size` is how many
 * articles the segment has.
 */
function* keep(
  found: Places,
  { lists, offset }: Step,
  size: number,
  once: boolean,
): Generator<undefined, Places> {
  const met = new Uint8Array(found.places.length);
  // A beginning has thousands of short lists: none of them walks through all that was found.
  const ordinals = ordinalsOf(found, size);
  const lastArticle = found.articles.at(-1) ?? -1;
  let looked = 0;
  // The longest first: what they have met once, the others, which are many more, do not look at.
  for (const stored of lists.toSorted((one, other) => other.articles - one.articles)) {
    const list = new PostingList(stored);
    while (list.article < lastArticle && list.mark(found, ordinals, offset, met, once)) {
      looked += stored.articles;
      if (looked < articlesInTurn) continue;
      looked = 0;
      yield;
    }
  }
  const kept = new GatheredPlaces();
  for (let index = 0, at = 0; index < found.articles.length; index++) {
    const start = kept.places.length;
    for (; at < (found.ends[index] ?? 0); at++) if (met[at] === 1) kept.places.add(found.places[at] ?? 0);
    kept.close(found.articles[index] ?? 0, start);
  }
  return kept.view();
}

/** So many articles take a fraction of a millisecond. */
const articlesInTurn = 4096;
