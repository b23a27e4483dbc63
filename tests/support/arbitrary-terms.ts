/**
 * Terms of queries as a person writes them, each beside what it means: a plain test of one article, which knows
 * nothing of how a query is read or answered.
 */
import fc from 'fast-check';
import { somePhrase } from '../unit/search/arbitraries.ts';
import { oracleMatches, oracleRuns, plainFold } from '../unit/search/oracle.ts';
import { dayMs, languages, lengths, someName, type KnownArticle } from './arbitrary-articles.ts';

/** What a query may ask of an article. */
export interface Subject extends KnownArticle {
  /** In the zone of the archive: 2022-01-24. */
  readonly day: string;
}

/** A query or a part of one, as a person writes it, and what it means. */
export interface Expression {
  readonly text: string;
  /** How closely its parts are bound: or, and, a single term. */
  readonly binds: 0 | 1 | 2;
  readonly accepts: (article: Subject) => boolean;
}

export const term = (text: string, accepts: Expression['accepts']): Expression => ({
  text,
  binds: 2,
  accepts,
});

export const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
/** Whether the value means itself without quotes. */
export const isBare = (value: string): boolean =>
  /^[^\s()"#*:!/'‘|&-][^\s()"*:]*$/.test(value) && !/^(?:AND|OR|NOT)$/.test(value);

/** One of the names of a field, its colon, and a value that is in quotes where it has to be, or by choice. */
const field = (fieldNames: readonly string[], value: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...fieldNames), fc.constantFrom(':', '：'), fc.boolean())
    .map(([name, colon, isQuoted]) => {
      const isFree = !isQuoted && isBare(value.replace(/^[/<>≤≥]/, ''));
      return `${name}${colon}${isFree ? value : quoted(value)}`;
    });

const holds = (text: string, phrase: string, prefix: boolean): boolean =>
  oracleMatches(plainFold(text), plainFold(phrase), prefix).length > 0;
const isSame = (one: string, other: string): boolean => plainFold(one) === plainFold(other);

/** In a path, signs only separate words. */
const holdsInPath = (path: string, phrase: string, prefix: boolean): boolean => {
  const withoutSigns = (text: string) => plainFold(text).replace(/[^\p{L}\p{N}]/gu, ' ');
  return oracleMatches(withoutSigns(path), withoutSigns(phrase), prefix).length > 0;
};

type Holds = (article: Subject, phrase: string, prefix: boolean) => boolean;
const inTitle: Holds = ({ title }, phrase, prefix) => holds(title, phrase, prefix);
const inPath: Holds = ({ path }, phrase, prefix) => holdsInPath(path, phrase, prefix);
export const anywhere: Holds = ({ title, body }, phrase, prefix) =>
  holds(title, phrase, prefix) || holds(body, phrase, prefix);
const textFields: readonly (readonly [string, Holds])[] = [
  ['', anywhere],
  ['', anywhere],
  ['title:', inTitle],
  ['InTitle：', inTitle],
  ['path:', inPath],
  ['dir：', inPath],
];

export const isSearchable = (phrase: string): boolean => oracleRuns(plainFold(phrase)).length > 0;

/** Rare as a part of a text: the beginning of a word with a sign behind it, which is no beginning any more. */
const someSignedWord = fc
  .tuple(fc.constantFrom('a', 'b', '2'), fc.constantFrom('+', '%', '/', '-'))
  .map(parts => parts.join(''));

const someTextTerm = (texts: readonly string[]) =>
  fc
    .record({
      phrase: fc.oneof(
        { weight: 9, arbitrary: somePhrase(texts).filter(isSearchable) },
        { weight: 1, arbitrary: someSignedWord },
      ),
      within: fc.constantFrom(...textFields),
      star: fc.constantFrom('', '', '*'),
      isQuoted: fc.boolean(),
    })
    .map(({ phrase, within: [name, isIn], star, isQuoted }) =>
      term(`${name}${isQuoted || !isBare(phrase) ? quoted(phrase) : phrase}${star}`, article =>
        isIn(article, phrase, star !== ''),
      ),
    );

const someTag = someName.chain(name =>
  fc
    .oneof(field(['tag', 'TAG'], name), fc.constant(`#${isBare(name) ? name : quoted(name)}`))
    .map(text => term(text, ({ tags }) => tags.some(tag => isSame(tag, name)))),
);

/** A tag by how its name begins and ends; where one of these needs quotes, by its beginning. */
const someWildTag = fc.tuple(someName, fc.nat(3), fc.nat(2)).map(([name, kept, left]) => {
  const begin = Array.from(name).slice(0, kept).join('');
  const end = name.slice(name.length - left);
  const isPlain = /^[\p{L}\p{N}]*$/u.test(begin + end);
  const [first, last] = [plainFold(begin.trim()), isPlain ? plainFold(end) : ''];
  return term(isPlain ? `tag:${begin}*${end}` : `tag:${quoted(begin)}*`, ({ tags }) =>
    tags
      .map(plainFold)
      .some(tag => tag.length >= first.length + last.length && tag.startsWith(first) && tag.endsWith(last)),
  );
});

const someSource = someName.chain(name =>
  field(['source', 'author'], name).map(text =>
    term(text, ({ author }) => author !== undefined && isSame(author, name)),
  ),
);

const someSection = fc
  .tuple(fc.array(someName, { minLength: 1, maxLength: 2 }), fc.constantFrom('', '/', '／'))
  .chain(([parts, top]) => {
    const path = parts.map(part => part.replace(/[\\/]/g, String.raw`\$&`)).join('/');
    return field(['section'], `${top}${path}`).map(text =>
      term(text, ({ section }) =>
        section.some((_, start) => {
          const run = section.slice(start, start + parts.length).map(plainFold);
          return (top === '' || start === 0) && run.join('\n') === parts.map(plainFold).join('\n');
        }),
      ),
    );
  });

const someLanguage = fc.constantFrom(...languages, 'ZH', 'zh_tw', 'EN', 'pt').chain(name => {
  const wanted = name.toLowerCase().replace('_', '-').split('-');
  return field(['lang', 'language'], name).map(text =>
    term(text, ({ language }) => {
      const parts = language?.toLowerCase().split('-') ?? [];
      return wanted.every((part, index) => parts[index] === part);
    }),
  );
});

/** A day, a month or a year, of which a day's name begins with the second form. */
const someDays = fc
  .tuple(fc.integer({ min: -30_000, max: 1200 }), fc.integer({ min: 0, max: 1200 }), fc.nat(5), fc.boolean())
  .map(([rare, usual, kind, isShort]) => {
    const day = new Date(Date.now() - (kind === 0 ? -rare : usual) * dayMs).toISOString();
    const name = day.slice(0, [10, 10, 10, 7, 7, 4][kind]);
    return { name, written: isShort ? name.replace(/-0/g, '-') : name };
  });
type Days = typeof someDays extends fc.Arbitrary<infer Value> ? Value : never;

const isFrom = (day: string, first: Days | undefined): boolean => first === undefined || day >= first.name;
const isUpTo = (day: string, last: Days | undefined): boolean =>
  last === undefined || day.slice(0, last.name.length) <= last.name;

const someDate = fc.oneof(
  someDays.chain(days =>
    field(['date'], days.written).map(text => term(text, ({ day }) => day.startsWith(days.name))),
  ),
  someDays.chain(days =>
    field(['after'], days.written).map(text => term(text, ({ day }) => isFrom(day, days))),
  ),
  someDays.chain(days =>
    field(['before'], days.written).map(text => term(text, ({ day }) => day < days.name)),
  ),
  fc
    .tuple(fc.option(someDays, { nil: undefined }), fc.option(someDays, { nil: undefined }))
    .filter(([first, last]) => {
      // A range that ends before it begins is an error, and nothing around a slash is none.
      if (!first || !last) return first !== last;
      return first.name.slice(0, last.name.length) <= last.name.slice(0, first.name.length);
    })
    .chain(([first, last]) =>
      field(['date'], `${first?.written ?? ''}/${last?.written ?? ''}`).map(text =>
        term(text, ({ day }) => isFrom(day, first) && isUpTo(day, last)),
      ),
    ),
);

/** Limits of whole numbers, each number with a unit. */
function someLimits(
  fieldNames: readonly string[],
  someNumber: fc.Arbitrary<readonly [written: string, value: number]>,
  valueOf: (article: Subject) => number,
  isAlone: (value: number, limit: number) => boolean,
): fc.Arbitrary<Expression> {
  const single = fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '≤', '≥', ''), someNumber)
    .map(([sign, [written, limit]]) => {
      const accepts = (value: number): boolean => {
        if (sign === '<') return value < limit;
        if (sign === '>') return value > limit;
        if (sign === '<=' || sign === '≤') return value <= limit;
        return sign === '' ? isAlone(value, limit) : value >= limit;
      };
      return [`${sign}${written}`, accepts] as const;
    });
  const range = fc
    .tuple(someNumber, someNumber, fc.constantFrom('..', '/'), fc.constantFrom('both', 'first', 'last'))
    .map(([one, other, sign, ends]) => {
      const [[from, least], [to, most]] = one[1] <= other[1] ? [one, other] : [other, one];
      const accepts = (value: number) =>
        (ends === 'last' || value >= least) && (ends === 'first' || value <= most);
      return [`${ends === 'last' ? '' : from}${sign}${ends === 'first' ? '' : to}`, accepts] as const;
    });
  return fc
    .oneof(single, range)
    .chain(([value, accepts]) =>
      field(fieldNames, value).map(text => term(text, article => accepts(valueOf(article)))),
    );
}

const daysIn = { d: 1, w: 7, m: 30, y: 365, D: 1 } as const;
const someAge = someLimits(
  ['age'],
  fc
    .tuple(fc.nat(60), fc.constantFrom('d', 'w', 'm', 'y', 'D'))
    .map(([number, unit]) => [`${number}${unit}`, number * daysIn[unit]] as const),
  ({ instant }) => Math.floor((Date.now() - instant) / dayMs),
  (age, most) => age <= most,
);
const someLength = someLimits(
  ['length', 'words'],
  fc.constantFrom(...lengths).map(value => [String(value), value] as const),
  ({ words }) => words,
  (words, wanted) => words === wanted,
);

const someProperty = fc.constantFrom(
  term('is:repaired', ({ isRepaired }) => isRepaired),
  term('is:missing-image', ({ images }) => images === 'missing'),
  term('HAS:Image', ({ images }) => images !== 'none'),
);

/** Of any field, text most often, with parts of `texts` in it. */
export const someTerm = (texts: readonly string[]): fc.Arbitrary<Expression> =>
  fc.oneof(
    { weight: 6, arbitrary: someTextTerm(texts) },
    ...[
      someTag,
      someWildTag,
      someSource,
      someSection,
      someLanguage,
      someDate,
      someAge,
      someLength,
      someProperty,
    ].map(arbitrary => ({ weight: 1, arbitrary })),
  );
