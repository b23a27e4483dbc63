import type { Voice } from './speech.ts';

/** Voices for a text in `language`, BCP 47, the fitting ones first. */
export function bestFirst(voices: readonly Voice[], language: string | undefined): readonly Voice[] {
  return voices.toSorted((one, other) => fitOf(other, language) - fitOf(one, language));
}

/** How well a voice reads a text: another way of writing the language is better than another language. */
export function fitOf(voice: Voice, language: string | undefined): number {
  const [spoken, written] = [localeOf(voice.lang), localeOf(language)];
  if (!spoken || spoken.language !== written?.language) return 0;
  return spoken.script === written.script ? 2 : 1;
}

/** With what a tag leaves out: the script of `zh-TW`. Systems write `cmn_CN` too, which is Chinese. */
function localeOf(tag: string | undefined): Intl.Locale | undefined {
  try {
    return tag === undefined ? undefined : new Intl.Locale(tag.replace('_', '-')).maximize();
  } catch {
    return undefined;
  }
}
