import { languageName } from '../search/term-value.ts';

/** Whether articles in this language are in the one that is asked for, in lower case, or a regional form of it. */
export function isLanguage(name: string, asked: string): boolean {
  const known = languageName(name);
  return known === asked || known.startsWith(`${asked}-`);
}
