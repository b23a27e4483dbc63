/** One article of a generated archive: its bytes, and what a reader should find in them. */
import { hiddenWord, htmlBody, markdownBody } from './body.mjs';
import { dateOfArticle, movedToName } from './dates.mjs';
import { encodeLegacy } from './encodings.mjs';
import { shareOf } from './flaws.mjs';
import { between } from './random.mjs';
import { feedShape, jsonShape, markdownShape, tomlShape } from './shapes.mjs';
import { streamOf, tellStory } from './story.mjs';
import { word } from './vocabulary.mjs';

export { hiddenWord };

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Language} Language */
/** @typedef {ReturnType<typeof import('./names.mjs').layOut>} Layout */

/**
 * What the file says, as written; null where it says nothing. `date` is an ISO instant, or without the final Z where no
 * zone is named; `tags` are the section's parts and the tags.
 * @typedef {object} Expectation
 * @property {string} path
 * @property {readonly string[]} flaws
 * @property {string | null} title
 * @property {string | null} date
 * @property {'front-matter' | 'file-name' | null} dateSource
 * @property {readonly string[] | null} section
 * @property {readonly string[] | null} tags
 * @property {string | null} author
 * @property {Language | null} language
 * @property {'html' | 'markdown' | null} kind
 * @property {string | null} encoding
 * @property {number | null} story The place of the article that told it first. Files with one story are copies.
 * @property {readonly string[]} changes What a copy has that the first article has not: names of `shareOfReprints`.
 */

/** @typedef {{ path: string, bytes: Uint8Array, expectation: Expectation }} GeneratedArticle */

const shapes = { feed: feedShape, markdown: markdownShape, toml: tomlShape, json: jsonShape };
const legacyEncodings = /** @type {const} */ ({ zh: 'gbk', ja: 'shift_jis', ko: 'euc-kr' });

/** @type {(random: Random) => 'feed' | 'markdown' | 'toml' | 'json' | 'bare'} */
function drawShape(random) {
  let spot = random();
  for (const shape of /** @type {const} */ (['markdown', 'toml', 'json', 'bare'])) {
    spot -= shareOf[shape];
    if (spot < 0) return shape;
  }
  return 'feed';
}

/**
 * A headline as the article has it, and the way in which the template printed it.
 * @type {(random: Random, language: Language, title: string) => { title: string, titleLine: string, flaw?: string }}
 */
function drawTitle(random, language, title) {
  /** @type {() => string} */
  const more = () => word(random, language);
  let spot = random();
  if ((spot -= shareOf.quotesInQuotes) < 0) {
    const quoted = `${title}'${more()}'${more()}`;
    return { title: quoted, titleLine: `'${quoted}'`, flaw: 'quotesInQuotes' };
  }
  if ((spot -= shareOf.colonsUnquoted) < 0) {
    const parts = `${title}: ${more()}: ${more()}`;
    return { title: parts, titleLine: parts, flaw: 'colonsUnquoted' };
  }
  if ((spot -= shareOf.bracesInTitle) < 0) {
    const braced = `${title} {${more()}}`;
    return { title: braced, titleLine: `'${braced}'`, flaw: 'bracesInTitle' };
  }
  if ((spot -= shareOf.titleMissing) < 0) return { title, titleLine: 'null', flaw: 'titleMissing' };
  return { title, titleLine: `'${title}'` };
}

/** @type {(random: Random, place: number) => string} */
function drawPicture(random, place) {
  const spot = random();
  if (spot < shareOf.pictureMissing) return '';
  return spot < shareOf.pictureMissing + shareOf.picturePlaceholder
    ? `https://picsum.photos/400/300?random=${between(random, 1, 9999)}`
    : `https://img.example.org/${place % 97}/${place}.jpg`;
}

/** @type {(random: Random, text: string, language: Language) => { bytes: Uint8Array, encoding: string, flaw?: string }} */
function encode(random, text, language) {
  let spot = random();
  if ((spot -= shareOf.byteOrderMark) < 0) return { bytes: Buffer.from(`\ufeff${text}`), encoding: 'utf-8' };
  if ((spot -= shareOf.utf16) < 0)
    return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), encoding: 'utf-16le' };
  if ((spot -= shareOf.legacyEncoding) < 0 && language !== 'en') {
    const encoding = legacyEncodings[language];
    const bytes = encodeLegacy(text, encoding);
    if (bytes) return { bytes, encoding };
  }
  if (spot >= 0 && spot < shareOf.cutInsideCharacter && language !== 'en') {
    const end = text.lastIndexOf('</p>');
    const bytes = Buffer.from((end < 0 ? text : text.slice(0, end)).trimEnd());
    // The last character is a full stop of three bytes, or one byte in Korean, which cannot be cut.
    if ((bytes[bytes.length - 1] ?? 0) >= 0x80) {
      return { bytes: bytes.subarray(0, -1), encoding: 'utf-8', flaw: 'cutInsideCharacter' };
    }
  }
  return { bytes: Buffer.from(text), encoding: 'utf-8' };
}

/** The file name that the feed-to-site generator makes of a title. @type {(title: string) => string} */
const fileName = title =>
  title
    .replace(/[:/\\?*"<>|[\]]/g, '_')
    .replace(/[#.]/g, '')
    .slice(0, 80)
    .trim();

/** @type {(random: Random, path: string) => GeneratedArticle | undefined} */
function drawNoArticle(random, path) {
  const spot = random();
  const flaw = spot < shareOf.empty ? 'empty' : spot < shareOf.empty + shareOf.binary ? 'binary' : undefined;
  if (!flaw) return undefined;
  const bytes = new Uint8Array(flaw === 'empty' ? 0 : 2_000).map((_, at) =>
    at % 5 === 0 ? 0 : between(random, 0, 255),
  );
  const nothing = { title: null, date: null, dateSource: null, section: null, tags: null };
  const expectation = {
    path,
    flaws: [flaw],
    ...nothing,
    author: null,
    language: null,
    kind: null,
    encoding: null,
    story: null,
    changes: [],
  };
  return { path, bytes, expectation };
}

/**
 * @param {number} seed
 * @param {number} place Counts from 0; the same place of the same seed is always the same article.
 * @param {Layout} layout
 * @returns {GeneratedArticle}
 */
export function makeArticle(seed, place, layout) {
  const story = tellStory(seed, place, layout);
  const { language, path: section } = story.feed;
  const random = streamOf(seed, place, 'manner');
  const shape = drawShape(random);
  const drawn = drawTitle(random, language, story.headline);
  // Only the string template of the feed-to-site generator breaks titles.
  const broken = shape === 'feed' || drawn.flaw === 'titleMissing' ? drawn.flaw : undefined;
  const titleMissing = broken === 'titleMissing' || shape === 'bare';
  const dated = dateOfArticle(random, story.instant);
  const date = shape === 'bare' ? movedToName(dated) : dated;
  const path = `${section.join('/')}/${date.prefix}${fileName(drawn.title)}.md`;
  const noArticle = drawNoArticle(random, path);
  if (noArticle) return noArticle;

  const tags = layout.tags(random, language);
  if (random() < shareOf.tagsWithNumber) tags.push(String(between(random, 2015, 2024)));
  const author = random() < 0.9 ? section[1] : word(random, language);
  const picture = drawPicture(random, place);
  const kind = shape === 'feed' ? 'html' : 'markdown';
  const heading = titleMissing
    ? kind === 'html'
      ? `<h1>${drawn.title}</h1>\n`
      : `# ${drawn.title}\n\n`
    : '';
  const body =
    heading +
    (kind === 'html' ? htmlBody(random, story.texts, language, place) : markdownBody(random, story.texts));
  const title = titleMissing ? undefined : drawn.title;
  const facts = { title, titleLine: drawn.titleLine, section, tags, author, date: date.stated, picture };
  const text =
    shape === 'bare' ? body : shape === 'feed' ? feedShape(random, facts, body) : shapes[shape](facts, body);
  const { bytes, encoding, flaw } = encode(random, text, language);
  return {
    path,
    bytes,
    expectation: {
      path,
      flaws: [broken, flaw].filter(name => name !== undefined),
      title: drawn.title,
      date: date.expected,
      dateSource: date.source,
      section: shape === 'bare' ? null : section,
      tags: shape === 'bare' ? null : [...new Set([...section, ...tags])],
      author: shape === 'bare' ? null : author,
      language,
      kind,
      encoding,
      story: story.first,
      changes: story.changes,
    },
  };
}
