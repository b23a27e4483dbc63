/** The ways in which generators wrote articles down. */
import { shareOf } from './flaws.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * What every shape is given. `title` is undefined where the file states none, and `titleLine` is what the template
 * printed after `title: `.
 * @typedef {object} Facts
 * @property {string | undefined} title
 * @property {string} titleLine
 * @property {readonly string[]} section
 * @property {readonly string[]} tags
 * @property {string} author
 * @property {string | undefined} date
 * @property {string} picture
 */

/** @type {(key: string, values: readonly string[]) => string} */
const list = (key, values) => `${key}: \n${values.map(value => ` - ${value}\n`).join('')}`;

/** @type {(random: Random, tags: readonly string[]) => string} */
function tagLines(random, tags) {
  if (tags.length === 0) return '';
  const spot = random();
  if (spot < shareOf.tagsWithCommas) return `tags: ${tags.join(', ')}\n`;
  if (spot < shareOf.tagsWithCommas + shareOf.tagsNested) {
    return `tags: [${tags[0]}${tags.length > 1 ? `, [${tags.slice(1).join(', ')}]` : ''}]\n`;
  }
  return list('tags', tags);
}

/**
 * The feed-to-site generator: a string template, not a YAML writer, and no braces in the whole file.
 * @param {Random} random
 * @param {Facts} facts
 * @param {string} body
 */
export function feedShape(random, facts, body) {
  const { section, tags, author, date, picture } = facts;
  const front =
    `${random() < shareOf.blankLineFirst ? '\n' : ''}---\ntitle: ${facts.titleLine}\n` +
    list('categories', section) +
    tagLines(random, tags) +
    `headimg: '${picture}'\nauthor: ${author}\ncomments: false\ndate: ${date ?? ''}\nthumbnail: '${picture}'\n---\n\n`;
  return (front + body).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

/** @type {(facts: Facts, body: string) => string} */
export function markdownShape({ title, section, tags, author, date }, body) {
  const front =
    (title === undefined ? '' : `title: ${JSON.stringify(title)}\n`) +
    (date === undefined ? '' : `date: ${date}\n`) +
    list('categories', section) +
    (tags.length === 0 ? '' : list('tags', tags)) +
    `author: ${author}\n`;
  return `---\n${front}---\n\n${body}`;
}

/** @type {(facts: Facts) => Record<string, unknown>} */
const stated = ({ title, section, tags, author, date }) => ({
  title,
  date,
  author,
  categories: section,
  tags,
});

/** @type {(facts: Facts, body: string) => string} */
export function tomlShape(facts, body) {
  const lines = Object.entries(stated(facts)).filter(([, value]) => value !== undefined);
  return `+++\n${lines.map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`).join('')}+++\n\n${body}`;
}

/** @type {(facts: Facts, body: string) => string} */
export function jsonShape(facts, body) {
  return `${JSON.stringify(stated(facts), undefined, 2)}\n\n${body}`;
}
