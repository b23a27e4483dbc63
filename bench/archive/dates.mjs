/** When an article appeared, and the ways in which files say so. */
import { shareOf } from './flaws.mjs';
import { between } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * `prefix` goes before the file name where the front matter cannot be trusted. `expected` is an ISO instant, or without
 * the final Z where the file names no zone.
 * @typedef {{ stated: string | undefined, prefix: string, expected: string, source: 'front-matter' | 'file-name' }} DateOfArticle
 */

const firstDay = Date.UTC(2015, 0, 1);
const lastDay = Date.UTC(2025, 0, 1);
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @type {(value: number) => string} */
const two = value => String(value).padStart(2, '0');

/** @type {(date: Date) => string} */
function rfc2822(date) {
  const day = `${weekdays[date.getUTCDay()]}, ${two(date.getUTCDate())} ${months[date.getUTCMonth()]}`;
  return `${day} ${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} GMT`;
}

/** @type {(date: Date) => string} */
function chinese(date) {
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return `${day} ${date.getUTCHours()}:${two(date.getUTCMinutes())}`;
}

/**
 * When something happened, to the second: milliseconds since 1970.
 * @param {Random} random
 */
export const drawInstant = random => 1000 * between(random, firstDay / 1000, lastDay / 1000 - 1);

/**
 * @param {Random} random
 * @param {number} instant Whole seconds, in milliseconds since 1970.
 * @returns {DateOfArticle}
 */
export function dateOfArticle(random, instant) {
  const date = new Date(instant);
  const iso = date.toISOString().slice(0, 19);
  const day = iso.slice(0, 10);
  /** @type {(stated: string, expected: string) => DateOfArticle} */
  const inFrontMatter = (stated, expected) => ({ stated, prefix: '', expected, source: 'front-matter' });
  /** @type {(stated: string | undefined, prefix: string) => DateOfArticle} */
  const inName = (stated, prefix) => ({ stated, prefix, expected: `${day}T00:00:00`, source: 'file-name' });

  let spot = random();
  /** @type {(share: number) => boolean} */
  const falls = share => (spot -= share) < 0;
  if (falls(shareOf.dateWithoutZone)) return inFrontMatter(iso.replace('T', ' '), iso);
  if (falls(shareOf.dateIso)) return inFrontMatter(`${iso}Z`, `${iso}Z`);
  if (falls(shareOf.dateEpoch)) return inFrontMatter(String(date.getTime() / 1000), `${iso}Z`);
  if (falls(shareOf.dateChinese)) return inFrontMatter(chinese(date), `${iso.slice(0, 16)}:00`);
  if (falls(shareOf.dateMissing)) return inName(undefined, `${day.replaceAll('-', '')} `);
  if (falls(shareOf.dateAbsurd)) return inName('0000-00-00 00:00:00', `${day}-`);
  if (falls(shareOf.dateFuture)) return inName('Thu, 01 Jan 2099 00:00:00 GMT', `${day}-`);
  return inFrontMatter(rfc2822(date), `${iso}Z`);
}

/**
 * The date of a file whose front matter cannot hold one.
 * @param {DateOfArticle} date
 * @returns {DateOfArticle}
 */
export function movedToName(date) {
  if (date.source === 'file-name') return date;
  const day = date.expected.slice(0, 10);
  return { stated: undefined, prefix: `${day}-`, expected: `${day}T00:00:00`, source: 'file-name' };
}
