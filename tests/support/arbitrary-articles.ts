/** Histories of an archive: articles that come, change and go, and files that are none. */
import fc from 'fast-check';
import { imageKinds } from '../../electron/article/article.ts';
import type { IndexChange } from '../../electron/archive/archive-index.ts';
import { fold } from '../../electron/search/fold.ts';
import { sampleRecord } from '../unit/catalogue/sample-record.ts';
import { someText } from '../unit/search/arbitraries.ts';

export const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Articles are whole days and some hours older than this, so that none becomes a day older while a test runs. */
const testStart = Date.now();

/** Few, so that a query often meets one, some of them equal to each other once folded. */
export const names = ['新发', '新發', '國', '国', 'ab', 'Ａb', 'é b', 'a/b', 'b\\', '한국', 'ぶ"ア', '24'];
export const languages = ['zh', 'zh-TW', 'zh-Hant-HK', 'ja', 'ko', 'en', 'en-GB', 'zho'];
/** Of words, around where ranges of lengths begin and end. */
export const lengths = [0, 1, 199, 200, 201, 500, 4999, 5000];

export const someName = fc.constantFrom(...names);

const someAge = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -2, max: 1200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 18_000, max: 40_000 }) },
);
const someInstant = fc
  .tuple(someAge, fc.integer({ min: hourMs, max: dayMs - hourMs }))
  .map(([days, rest]) => testStart - days * dayMs - rest);

const someArticle = fc.record({
  title: someText,
  body: someText,
  fileName: someText,
  instant: someInstant,
  section: fc.array(someName, { maxLength: 3 }),
  tags: fc.uniqueArray(someName, { maxLength: 3 }),
  author: fc.option(someName, { nil: undefined }),
  language: fc.option(fc.constantFrom(...languages), { nil: undefined }),
  words: fc.constantFrom(...lengths),
  images: fc.constantFrom(...imageKinds),
  isRepaired: fc.boolean(),
});

/** An article as the test knows it. */
export type KnownArticle = ReturnType<typeof known>;

const known = (id: number, { fileName, ...article }: Written) => ({
  ...article,
  path: `${fileName}/${id}.md`,
});
type Written = typeof someArticle extends fc.Arbitrary<infer Value> ? Value : never;

/** Of two shards of the catalogue. */
const someId = fc.oneof(fc.nat({ max: 13 }), fc.integer({ min: 4094, max: 4099 }));
const someFile = fc.oneof(
  { weight: 8, arbitrary: someArticle },
  { weight: 1, arbitrary: fc.constant('no article' as const) },
  { weight: 2, arbitrary: fc.constant('gone' as const) },
);

type File = KnownArticle | 'no article' | 'gone';
type Batch = readonly (readonly [id: number, file: File])[];

const someBatch = fc
  .uniqueArray(fc.tuple(someId, someFile), { minLength: 1, maxLength: 10, selector: ([id]) => id })
  .map((files): Batch => files.map(([id, file]) => [id, typeof file === 'string' ? file : known(id, file)]));

/** Batches of what became of some files, by id; each id once in a batch, and gone only where it was there. */
export const someHistory = fc.array(someBatch, { minLength: 1, maxLength: 12 }).map(batches => {
  const there = new Set<number>();
  return batches.map(batch =>
    batch.filter(([id, file]) => (file === 'gone' ? there.delete(id) : there.add(id))),
  );
});

/** What the archive is told when this becomes of a file. */
export function changeOf(id: number, file: File): IndexChange {
  if (file === 'gone') return { kind: 'remove', id };
  const sample = sampleRecord(id);
  if (file === 'no article') {
    const { path, fingerprint } = sample;
    return { kind: 'put', id, record: { path, fingerprint, outcome: 'skipped', remarks: [] } };
  }
  const { path, title, body, isRepaired, instant, author, language, ...facts } = file;
  const { author: _, language: __, ...article } = sample.article;
  return {
    kind: 'put',
    id,
    record: {
      ...sample,
      path,
      outcome: isRepaired ? 'repaired' : 'indexed',
      article: {
        ...article,
        ...facts,
        title,
        date: { instant, source: 'front-matter' },
        ...(author !== undefined && { author }),
        ...(language !== undefined && { language }),
      },
    },
    text: { path: fold(path), title: fold(title), body: fold(body) },
  };
}
