/** Half-open range of UTF-16 code units in a text. */
export type TextRange = readonly [start: number, end: number];
