import * as v from 'valibot';

/** How the reader wants articles to be set. */
export const readingStyleSchema = v.object({
  /** In percent of the usual size. */
  textSize: v.pipe(v.number(), v.minValue(50), v.maxValue(400)),
  lineHeight: v.picklist(['tight', 'normal', 'loose']),
  /** The measure, in widths of the letter m, so that a line holds as much at any size; `full` takes the pane. */
  lineWidth: v.picklist(['narrow', 'normal', 'wide', 'full']),
  typeface: v.picklist(['sans', 'serif']),
});
export type ReadingStyle = Readonly<v.InferOutput<typeof readingStyleSchema>>;
