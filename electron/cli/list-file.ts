import { csvField } from '../base/csv-field.ts';
import { WholeFile } from '../base/whole-file.ts';
import { plainFacts, type Found } from './search.ts';

export const listFormats = ['csv', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

/** How a list of articles is written: before, each, between and after. */
interface Format {
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
  readonly row: (found: Found) => string;
}

/** Writes what is known of the articles, but not their texts; resolves with their number. */
export async function writeList(
  articles: AsyncIterable<Found>,
  format: ListFormat,
  path: string,
): Promise<number> {
  const { head, separator, tail, row } = formats[format];
  const file = await WholeFile.create(path);
  try {
    let count = 0;
    await file.write(head);
    for await (const found of articles) await file.write((count++ === 0 ? '' : separator) + row(found));
    await file.write(tail);
    await file.finish();
    return count;
  } catch (thrown) {
    await file.discard();
    throw thrown;
  }
}

const formats: Readonly<Record<ListFormat, Format>> = {
  // The mark at the start is what makes spreadsheets read the file as UTF-8.
  csv: {
    head: '\uFEFFpath,title,date,section,tags,author,snippet\r\n',
    separator: '\r\n',
    tail: '\r\n',
    row: found => {
      const { path, title, date, section, tags, author, snippet } = plainFacts(found);
      return [path, title, date, section.join('/'), tags.join('; '), author ?? '', snippet]
        .map(csvField)
        .join(',');
    },
  },
  json: {
    head: '[\n',
    separator: ',\n',
    tail: '\n]\n',
    row: found => JSON.stringify(plainFacts(found)),
  },
};
