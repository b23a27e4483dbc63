/** Listings of programs as generators leave them, and what is shown of them: the code, and the name of its language. */
import { codeClasses, languageClass } from './allowed-html.ts';
import { knowsLanguage } from './highlight-code.ts';
import type { Attributes } from './html-reader.ts';

/** The tables that lay line numbers beside code; Hexo's has no class, but stands in a figure that has one. */
const numberedTable = /(?:^|\s)(?:rouge-table|lntable|highlighttable|codehilitetable|hljs-ln)(?:\s|$)/;
const gutter =
  /(?:^|\s)(?:gutter|rouge-gutter|lineno|linenos|linenodiv|line-numbers-rows|lnt|ln|hljs-ln-numbers)(?:\s|$)/;

/** Elements of such a table; those of the listing go and leave its code. */
export const tableParts: ReadonlySet<string> = new Set('table thead tbody tr td th colgroup col'.split(' '));

/** Whether this element frames a listing, so that a table in it is no table. */
export function isListing(name: string, attributes: Attributes): boolean {
  const names = attributes['class'] ?? '';
  return name === 'figure'
    ? /(?:^|\s)highlight(?:\s|$)/.test(names)
    : name === 'table' && numberedTable.test(names);
}

/** Whether this element of a listing holds the numbers of its lines. */
export const isGutter = (attributes: Attributes): boolean => gutter.test(attributes['class'] ?? '');

/** Where the name of the language stands in the class: `language-js`, `lang-js`, `brush: js`, `highlight-source-js`. */
const labelled =
  /(?:^|\s)(?:lang(?:uage)?|highlight-source)-([\w+#-]{1,40})(?=\s|$)|\bbrush:\s*([\w+#-]{1,40})/;
/** Classes beside which the bare name of a language may stand. */
const highlighted = /(?:^|\s)(?:highlight|hljs|sourceCode|prettyprint)(?:\s|$)/;
const maybeListing: ReadonlySet<string> = new Set(['figure', 'div', 'pre', 'code', 'table']);

/** The class `language-…` that names the language of the code in this element, where the element tells it. */
export function languageLabel(name: string, attributes: Attributes): string | undefined {
  const names = attributes['class'];
  if (!maybeListing.has(name)) return undefined;
  const found = names === undefined ? undefined : languageIn(names);
  const label = `language-${found ?? (name === 'pre' ? attributes['lang'] : undefined) ?? ''}`;
  return languageClass.test(label) ? label : undefined;
}

function languageIn(names: string): string | undefined {
  const [, label, brush] = labelled.exec(names) ?? [];
  if (label !== undefined || brush !== undefined) return label ?? brush;
  return highlighted.test(names) ? names.split(/\s+/).find(knowsLanguage) : undefined;
}

/** What a highlighter that was here before calls a part of the code; this program's speaks fewer languages. */
export function codeClass(attributes: Attributes): string | undefined {
  const names = (attributes['class'] ?? '').split(/\s+/);
  if (!names[0]?.startsWith('hljs-')) return undefined;
  return names.filter(name => codeClasses.some(known => known.test(name))).join(' ') || undefined;
}
