import highlighter from 'highlight.js/lib/common';

/** Code units of one listing, and of one line in it: what is longer was not written to be read. */
const longestListing = 50_000;
const longestLine = 1_000;

export const knowsLanguage = (language: string): boolean => highlighter.getLanguage(language) !== undefined;

/**
 * Code as HTML whose `span`s of the classes `hljs-…` tell its parts, without blank lines around it. Undefined for a
 * language that is not known and for code that is empty or too long: a grammar may take quadratic time.
 */
export function highlightCode(code: string, language: string): string | undefined {
  if (code.length > longestListing || !knowsLanguage(language)) return undefined;
  const text = code.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (text === '' || text.split('\n').some(line => line.length > longestLine)) return undefined;
  return highlighter.highlight(text, { language, ignoreIllegals: true }).value;
}
