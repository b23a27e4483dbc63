/** What a reader adds to an article. */
import * as v from 'valibot';
import { singleLine } from '../base/plain-text.ts';

/** In UTF-16 code units. */
export const longestLabel = 200;

/**
 * Parts of a label's name are parted by `/`; none is empty, and white space around them says nothing. It stands in one
 * line with others, whoever made it up.
 */
const plainLabel = (name: string): string =>
  name
    .normalize('NFC')
    .split('/')
    .map(part => singleLine(part, longestLabel))
    .filter(part => part !== '')
    .join('/');

export const labelNameSchema = v.pipe(
  v.string(),
  v.maxLength(longestLabel),
  v.transform(plainLabel),
  v.nonEmpty('A label needs a name'),
);

export const labelColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type LabelColour = (typeof labelColours)[number];
export const labelColourSchema = v.picklist(labelColours);

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/**
 * A passage of an article, told by its words and those around it, so that it is found again after a slight edit: the
 * TextQuoteSelector of the Web Annotation Data Model, with its place as a hint.
 */
export const highlightSchema = v.object({
  /** Made by whoever made the highlight; no two of an article have the same. */
  key: v.pipe(text(64), v.nonEmpty()),
  quote: v.pipe(text(20_000), v.nonEmpty()),
  prefix: text(200),
  suffix: text(200),
  /** Where the quote began, in UTF-16 code units of the visible text. */
  start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Markdown; empty where there is none. */
  comment: text(100_000),
});
export type Highlight = v.InferOutput<typeof highlightSchema>;

/** How far an article was read: what stood at the top of the pane. */
export const positionSchema = v.object({
  /** Of the height of the article, from 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** The first words in sight, to find the place again where the text is laid out otherwise; may be empty. */
  quote: text(200),
});
export type Position = v.InferOutput<typeof positionSchema>;

const changeOf = (label: v.GenericSchema<string>, note: v.GenericSchema<string>) =>
  v.variant('kind', [
    v.object({ kind: v.literal('read'), on: v.boolean() }),
    v.object({ kind: v.literal('starred'), on: v.boolean() }),
    v.object({ kind: v.literal('hidden'), on: v.boolean() }),
    v.object({ kind: v.literal('label'), name: label, on: v.boolean() }),
    /** Markdown; empty for none. */
    v.object({ kind: v.literal('note'), text: note }),
    /** Takes the place of the highlight of the same key, if there is one. */
    v.object({ kind: v.literal('highlight'), highlight: highlightSchema }),
    v.object({ kind: v.literal('no-highlight'), key: text(64) }),
    v.object({ kind: v.literal('position'), position: v.nullable(positionSchema) }),
  ]);

/** One thing that is set or taken away, as it may be asked for. */
export const changeSchema = changeOf(labelNameSchema, text(1_000_000));
/** As it was carried out: what is put together, as two notes are, may be longer than what can be asked for. */
export const carriedOutSchema = changeOf(v.string(), v.string());
export type Change = v.InferOutput<typeof changeSchema>;

/** What any article may be, and many are. */
export type FlagChange = Extract<Change, { readonly kind: 'read' | 'starred' | 'hidden' }>;

export const isFlagChange = (change: Change): change is FlagChange =>
  change.kind === 'read' || change.kind === 'starred' || change.kind === 'hidden';

/** What takes something away says nothing about an article without marks. */
export function adds(change: Change): boolean {
  if ('on' in change) return change.on;
  if (change.kind === 'note') return change.text !== '';
  return change.kind === 'highlight' || (change.kind === 'position' && change.position !== null);
}

/** What few articles have; most are read, starred or hidden, nothing else. */
export interface Details {
  /** In the order they were given. */
  readonly labels: readonly string[];
  readonly note: string;
  /** In the order they were made. */
  readonly highlights: readonly Highlight[];
  readonly position: Position | null;
}

export const noDetails: Details = { labels: [], note: '', highlights: [], position: null };

export const detailsSchema = v.object({
  labels: v.array(v.string()),
  note: v.string(),
  highlights: v.array(highlightSchema),
  position: v.nullable(positionSchema),
});
