import fc from 'fast-check';
import {
  bodyKinds,
  dateDoubts,
  dateSources,
  imageKinds,
  remarkCodes,
  type ArticleDate,
  type Remark,
} from '../../../electron/article/article.ts';
import type { ArticleFacts, FileRecord } from '../../../electron/catalogue/record.ts';

/** Strings that storage has been known to lose: lone surrogates, line breaks, quotes, names of prototypes, nothing. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '"',
    '\\',
    '],\n[',
    '\r\n\u2028\u2029',
    '\ud800',
    '\udc00x',
    '晨报',
    '\0',
  ),
);
const count = fc.nat();
const instant = fc.integer({ min: -8.64e15, max: 8.64e15 });

const plain = { noNullPrototype: true } as const;

const remark: fc.Arbitrary<Remark> = fc.record(
  { code: fc.constantFrom(...remarkCodes), line: count, detail: text },
  { ...plain, requiredKeys: ['code'] },
);
const doubt = fc.record({ kind: fc.constantFrom(...dateDoubts), stated: text }, plain);
const date: fc.Arbitrary<ArticleDate> = fc.record(
  { instant, source: fc.constantFrom(...dateSources), doubt },
  { ...plain, requiredKeys: ['instant', 'source'] },
);
const article: fc.Arbitrary<ArticleFacts> = fc.record(
  {
    title: text,
    date,
    section: fc.array(text, { maxLength: 3 }),
    tags: fc.array(text, { maxLength: 6 }),
    kind: fc.constantFrom(...bodyKinds),
    images: fc.constantFrom(...imageKinds),
    words: count,
    characters: count,
    excerpt: text,
    author: text,
    image: text,
    link: text,
    slug: text,
    language: text,
  },
  {
    ...plain,
    requiredKeys: ['title', 'date', 'section', 'tags', 'kind', 'images', 'words', 'characters', 'excerpt'],
  },
);
const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(value => value.toString(16).padStart(16, '0'));
const fingerprint = fc.record({ size: fc.maxSafeNat(), modified: fc.maxSafeInteger() }, plain);
const sketch = fc.uint32Array({ minLength: 8, maxLength: 8 });
const file = fc.record(
  { path: text, fingerprint, remarks: fc.array(remark, { maxLength: 3 }), hash, encoding: text, sketch },
  { ...plain, requiredKeys: ['path', 'fingerprint', 'remarks'] },
);

/** Any record, each of its optional parts present or absent. */
export const arbitraryRecord: fc.Arbitrary<FileRecord> = fc.oneof(
  fc
    .tuple(file, article, fc.constantFrom('indexed' as const, 'repaired' as const))
    .map(([facts, article, outcome]) => ({ ...facts, article, outcome })),
  fc
    .tuple(file, fc.constantFrom('unreadable' as const, 'skipped' as const))
    .map(([facts, outcome]) => ({ ...facts, outcome })),
);
