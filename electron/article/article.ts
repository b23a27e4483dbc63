/** What one file of an archive says, as a value. Nothing here is trusted: all of it is text, never HTML. */

/** Where the date that orders the article was found, in order of preference. */
export const dateSources = ['front-matter', 'page', 'file-name', 'path', 'modified'] as const;
export type DateSource = (typeof dateSources)[number];

/** Why the date that the article states was not used for order. */
export const dateDoubts = ['future', 'absurd', 'unreadable'] as const;
export type DateDoubt = (typeof dateDoubts)[number];

export interface ArticleDate {
  /** Milliseconds since 1970, UTC; what the list is ordered by. */
  readonly instant: number;
  readonly source: DateSource;
  /** Set when a date was stated but not trusted; `instant` then comes from a fallback. */
  readonly doubt?: { readonly kind: DateDoubt; readonly stated: string };
}

export const bodyKinds = ['html', 'markdown', 'text'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/**
 * Why an article was repaired, a file could not be read, or a file was left alone. Codes, not sentences: the
 * sentences are in renderer/text.
 */
export const remarkCodes = [
  // repaired
  'front-matter-recovered',
  'front-matter-unclosed',
  'front-matter-too-large',
  'front-matter-script-refused',
  'encoding-uncertain',
  'bytes-replaced',
  'nesting-flattened',
  'body-shortened',
  // unreadable
  'file-unreadable',
  'file-vanished',
  'file-timed-out',
  'file-crashed',
  // skipped
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-not-regular',
  'name-undecodable',
  'link-leaves-archive',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

export interface Remark {
  readonly code: RemarkCode;
  /** 1-based line in the file, where one is to blame. */
  readonly line?: number;
  /** What stood there or what the system said; short, shown as text. */
  readonly detail?: string;
}

/** `missing`: some local picture that the article shows is not in the archive. */
export const imageKinds = ['none', 'some', 'missing'] as const;
export type ImageKind = (typeof imageKinds)[number];

export interface Article {
  readonly title: string;
  readonly date: ArticleDate;
  /** The category path, outermost first: section, source, feed. */
  readonly section: readonly string[];
  /** Section parts and tags together, without repeats, in the order written. */
  readonly tags: readonly string[];
  readonly author?: string;
  /** Lead picture as written: an http(s) URL or a path; placeholders are left out. */
  readonly image?: string;
  /** Pictures at its head and in its body, placeholders left out. Reading says `some`; who has the archive knows of missing ones. */
  readonly images: ImageKind;
  /** Address of the original, http(s) only. */
  readonly link?: string;
  /** What its address ends in where it says so itself: a slug, a short link, the last part of a permalink. */
  readonly slug?: string;
  /** BCP 47: zh, ja, ko, en …; absent when there is too little text to tell. */
  readonly language?: string;
  readonly kind: BodyKind;
  /** Latin words plus CJK characters of the visible text. */
  readonly words: number;
  readonly characters: number;
  /** The first 120 characters of the visible text, white space collapsed. */
  readonly excerpt: string;
  /** The body as written, without its front matter; the input of `renderArticle`. */
  readonly body: string;
}

/** The text a reader sees, which is the text that is indexed. Blocks are separated by line breaks. */
export interface VisibleText {
  readonly title: string;
  readonly body: string;
}

export const outcomes = ['indexed', 'repaired', 'unreadable', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

/** Reading never throws for bad content: this is all that can come of a file. */
export type Reading =
  | {
      readonly outcome: 'indexed' | 'repaired';
      readonly article: Article;
      readonly text: VisibleText;
      /** Files of the archive that the article shows as pictures; whether they are there is not known here. */
      readonly localPictures: readonly string[];
      /** The label of the encoding that was assumed, as TextDecoder spells it: utf-8, gb18030 … */
      readonly encoding: string;
      /** Not empty exactly when the outcome is `repaired`. */
      readonly remarks: readonly Remark[];
    }
  | { readonly outcome: 'unreadable' | 'skipped'; readonly remarks: readonly [Remark, ...Remark[]] };

/** What reading needs to know besides the bytes. */
export interface FileFacts {
  /** Relative to the archive, `/` as separator. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface ReadingContext {
  /** IANA zone that dates without one are local to. */
  readonly zone: string;
  /** Milliseconds since 1970; a later date is in the future. */
  readonly now: number;
}
