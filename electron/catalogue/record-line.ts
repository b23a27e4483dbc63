import * as v from 'valibot';
import { bodyKinds, dateDoubts, dateSources, remarkCodes, type Remark } from '../article/article.ts';
import type { ArticleFacts, FileRecord } from './record.ts';

/** The part of a record that stays in the file: everything `Columns` does not hold. */
export interface RecordTexts extends Pick<FileRecord, 'path' | 'encoding' | 'remarks'> {
  readonly article?: Omit<
    ArticleFacts,
    'date' | 'section' | 'tags' | 'author' | 'language' | 'words' | 'images'
  > & {
    readonly date: Omit<ArticleFacts['date'], 'instant'>;
  };
}

const text = v.nullable(v.string());
const number = v.number();

/** Arrays, not objects: names of properties would be half of the file. */
const line = v.strictTuple([
  v.string(),
  text,
  v.array(v.strictTuple([v.picklist(remarkCodes), v.nullable(number), text])),
  v.nullable(
    v.strictTuple([
      v.string(),
      v.picklist(dateSources),
      v.nullable(v.strictTuple([v.picklist(dateDoubts), v.string()])),
      text,
      text,
      v.picklist(bodyKinds),
      number,
      v.string(),
      text,
    ]),
  ),
]);
type Line = v.InferOutput<typeof line>;

/** One line of JSON. */
export function encodeTexts({ path, encoding, remarks, article }: FileRecord): string {
  const value: Line = [
    path,
    encoding ?? null,
    remarks.map(({ code, line, detail }) => [code, line ?? null, detail ?? null]),
    article
      ? [
          article.title,
          article.date.source,
          article.date.doubt ? [article.date.doubt.kind, article.date.doubt.stated] : null,
          article.image ?? null,
          article.link ?? null,
          article.kind,
          article.characters,
          article.excerpt,
          article.slug ?? null,
        ]
      : null,
  ];
  return JSON.stringify(value);
}

/** Undefined where the line is not one that `encodeTexts` made. */
export function decodeTexts(json: string): RecordTexts | undefined {
  const parsed = v.safeParse(line, parseJson(json));
  if (!parsed.success) return undefined;
  const [path, encoding, remarks, article] = parsed.output;
  return {
    path,
    ...(encoding !== null && { encoding }),
    remarks: remarks.map(([code, line, detail]): Remark => ({
      code,
      ...(line !== null && { line }),
      ...(detail !== null && { detail }),
    })),
    ...(article && { article: articleTexts(article) }),
  };
}

function articleTexts(article: NonNullable<Line[3]>): NonNullable<RecordTexts['article']> {
  const [title, source, doubt, image, link, kind, characters, excerpt, slug] = article;
  return {
    title,
    date: { source, ...(doubt && { doubt: { kind: doubt[0], stated: doubt[1] } }) },
    ...(image !== null && { image }),
    ...(link !== null && { link }),
    kind,
    characters,
    excerpt,
    ...(slug !== null && { slug }),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
