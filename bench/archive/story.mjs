/**
 * Who tells what: most stories are told once; some are carried again by others, and some only look like another one.
 * Every story follows from its number alone.
 */
import { paragraphs } from './body.mjs';
import { drawInstant } from './dates.mjs';
import { shareOf } from './flaws.mjs';
import { between, randomStream } from './random.mjs';
import { drawReport, languageOfReports } from './report.mjs';
import { reprint } from './reprint.mjs';
import { headline } from './sentence.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./names.mjs').Feed} Feed */
/** @typedef {import('./vocabulary.mjs').Language} Language */
/** @typedef {ReturnType<typeof import('./names.mjs').layOut>} Layout */

/**
 * `first` is the place of the article that told it first, `instant` in milliseconds since 1970.
 * @typedef {object} Story
 * @property {Feed} feed
 * @property {string} headline
 * @property {number} instant
 * @property {readonly string[]} texts Paragraphs.
 * @property {number} first
 * @property {readonly string[]} changes
 */

const daySeconds = 86_400;
/** Copies, reports of one make and articles with one lead have places that are not farther from each other. */
const neighbourhood = 200;
/** Of a neighbourhood, the places whose stories others carry; the first of them the most. */
const carriedOften = 64;
/** Draws of a feed in the wanted language before the story is left to be another one. */
const feedDraws = 400;

const purposes = /** @type {const} */ (['story', 'carrying', 'manner']);

/**
 * The stream that one article draws from for one purpose.
 * @param {number} seed
 * @param {number} place
 * @param {typeof purposes[number]} purpose
 */
export const streamOf = (seed, place, purpose) =>
  randomStream(seed, purposes.length * place + purposes.indexOf(purpose));

/** @type {(place: number) => number} */
const startOfNeighbourhood = place => place - (place % neighbourhood);

/**
 * An earlier place, more often one whose stories others carry too; undefined at the start of a neighbourhood.
 * @type {(random: Random, place: number) => number | undefined}
 */
function earlier(random, place) {
  const start = startOfNeighbourhood(place);
  const reach = Math.min(place - start, carriedOften);
  return reach === 0 ? undefined : start + Math.floor(reach * random() ** 2);
}

/**
 * The place where the story was told first, which is `place` itself for all but reprints.
 * @type {(seed: number, place: number) => number}
 */
function firstTold(seed, place) {
  const random = streamOf(seed, place, 'carrying');
  if (random() >= shareOf.reprint) return place;
  const carried = earlier(random, place);
  return carried === undefined ? place : firstTold(seed, carried);
}

/** @type {(random: Random, layout: Layout, isRight: (feed: Feed) => boolean) => Feed | undefined} */
function drawFeed(random, layout, isRight) {
  for (let draw = 0; draw < feedDraws; draw++) {
    const feed = layout.feed(random);
    if (isRight(feed)) return feed;
  }
  return undefined;
}

/** @type {(random: Random) => number} */
const upToThreeDays = random => 1000 * between(random, 600, 3 * daySeconds);

/**
 * A story of its own.
 * @type {(random: Random, feed: Feed) => Pick<Story, 'feed' | 'headline' | 'instant' | 'texts'>}
 */
function drawStory(random, feed) {
  const { language } = feed;
  return {
    feed,
    headline: headline(random, language),
    instant: drawInstant(random),
    texts: paragraphs(random, language),
  };
}

/**
 * Told for the first time, though maybe after a pattern.
 * @type {(seed: number, place: number, layout: Layout) => Pick<Story, 'feed' | 'headline' | 'instant' | 'texts'>}
 */
function ownStory(seed, place, layout) {
  const random = streamOf(seed, place, 'story');
  const spot = random();
  const own = layout.feed(random);
  if (spot < shareOf.report) {
    const start = startOfNeighbourhood(place);
    const language = languageOfReports(seed, start);
    const feed = drawFeed(random, layout, each => each.language === language);
    if (feed) return { feed, ...drawReport(seed, start, random) };
  }
  const story = drawStory(random, own);
  if (spot >= shareOf.report + shareOf.sameLead) return story;
  const other = earlier(random, place);
  if (other === undefined) return story;
  const { feed, instant, texts } = ownStory(seed, other, layout);
  if (feed.language !== own.language) return story;
  const lead = texts.slice(0, 1);
  return { ...story, instant: instant + upToThreeDays(random), texts: [...lead, ...story.texts] };
}

/**
 * What the article of a place tells.
 * @param {number} seed
 * @param {number} place
 * @param {Layout} layout
 * @returns {Story}
 */
export function tellStory(seed, place, layout) {
  const first = firstTold(seed, place);
  const original = ownStory(seed, first, layout);
  if (first === place) return { ...original, first, changes: [] };
  const random = streamOf(seed, place, 'story');
  const { language, path } = original.feed;
  const feed = drawFeed(random, layout, each => each.language === language && each.path[1] !== path[1]);
  if (!feed) return { ...ownStory(seed, place, layout), first: place, changes: [] };
  const instant = original.instant + upToThreeDays(random);
  return { feed, instant, first, ...reprint(random, language, path[1], original) };
}
