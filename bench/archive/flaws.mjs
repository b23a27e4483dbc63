/** How often each flaw and each kind of story of real archives appears, as shares of all articles. */
export const shareOf = {
  // Stories; the rest are told once. Of the reports, one of each few days is made like the others.
  reprint: 0.08,
  report: 0.02,
  sameLead: 0.01,

  // Shapes of a file; the rest have the shape of the feed-to-site generator.
  markdown: 0.05,
  toml: 0.01,
  json: 0.005,
  bare: 0.01,

  // Encodings; the rest are UTF-8. The legacy ones are in the language they were made for.
  byteOrderMark: 0.01,
  utf16: 0.002,
  legacyEncoding: 0.03,

  // Titles
  quotesInQuotes: 0.02,
  colonsUnquoted: 0.01,
  bracesInTitle: 0.01,
  titleMissing: 0.01,

  // Dates; the rest are RFC 2822.
  dateWithoutZone: 0.15,
  dateIso: 0.05,
  dateEpoch: 0.01,
  dateChinese: 0.02,
  dateMissing: 0.01,
  dateAbsurd: 0.003,
  dateFuture: 0.003,

  // Tags; the rest are flat lists.
  tagsNested: 0.02,
  tagsWithCommas: 0.04,
  tagsWithNumber: 0.02,

  // Pictures; the rest are remote.
  picturePlaceholder: 0.3,
  pictureMissing: 0.2,

  // Bodies
  blankLineFirst: 0.9,
  styleBlock: 0.6,
  font: 0.15,
  comment: 0.5,
  pictureInBody: 0.35,

  // Files that hold no article, or half of one
  cutInsideCharacter: 0.002,
  empty: 0.0005,
  binary: 0.0005,
};

/** What changes when another paper carries a story, as shares of the reprints; several of them may come together. */
export const shareOfReprints = {
  headline: 0.45,
  sourceLine: 0.5,
  leadAdded: 0.12,
  leadRemoved: 0.08,
  endAdded: 0.15,
  endRemoved: 0.12,
  shortened: 0.1,
  numbers: 0.12,
  /** Of those in Chinese. */
  traditional: 0.05,
};
