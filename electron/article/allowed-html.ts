/**
 * The one allow-list. The text that is indexed and the page that is shown are both made from it, so that a word is
 * found exactly when it can be seen.
 */

const blocks =
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 ' +
  'h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul';
const inlines =
  'a abbr b bdi bdo big br cite code del dfn em i img ins kbd mark q rt ruby s samp small span strike strong sub ' +
  'sup time tt u var wbr';

/** Elements that start and end a line of their own. */
export const blockElements: ReadonlySet<string> = new Set(blocks.split(' '));

/** Elements that are kept; any other is taken away and its content stays, unless `droppedElements` has it. */
export const allowedElements: ReadonlySet<string> = new Set(`${blocks} ${inlines} col colgroup`.split(' '));

/** Kept structures of which an empty one still takes its place, so that columns do not shift. */
export const structuralElements: ReadonlySet<string> = new Set(
  'col colgroup hr img br wbr table tbody td tfoot th thead tr'.split(' '),
);

export const voidElements: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements that go with all they hold: code, controls, drawings, and what a browser does not show either. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style title textarea xmp noscript noembed noframes plaintext template svg math canvas select option ' +
    'optgroup datalist rp iframe audio video object applet embed frameset dialog'
  ).split(' '),
);

export const globalAttributes: readonly string[] = ['id', 'lang', 'dir'];

export const elementAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'class', 'data-media'],
  abbr: ['title'],
  code: ['class'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  img: ['src', 'data-src', 'data-host', 'class', 'alt', 'title', 'width', 'height'],
  div: ['class'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  p: ['class'],
  pre: ['class'],
  span: ['class', 'data-media'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** The label of a listing's language, the only class of the author's that is kept. */
export const languageClass = /^language-[\w+#-]{1,40}$/;

/** Classes that the highlighter gives the parts of code: a name, and behind a title what it is the title of. */
export const codeClasses: readonly RegExp[] = [/^hljs-[\w-]{1,40}$/, /^[a-z]{2,20}_{1,2}$/];

/** Classes of a paragraph or box that is set otherwise than the text. */
export const alignments = ['centred', 'at-line-end'] as const;
export type Alignment = (typeof alignments)[number];

/** Classes that this program gives: a remote picture, and what stands for an embedded player or page. */
export const remotePictureClass = 'remote-picture';
export const mediaLinkClass = 'embedded-media';

/** Where the shell serves the files of the open archive. */
export const archiveOrigin = 'archive://files/';

/** Elements nested deeper than this lose their tags and keep their content. */
export const maxDepth = 100;
