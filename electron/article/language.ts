import { scriptNames, scriptOf, type Script } from './scripts.ts';

/** A guess by scripts and, where the script is Latin, by the words that hold sentences together. */

const sampleLength = 4_000;
const fewestLetters = 8;

const languageOfScript: Readonly<Partial<Record<Script, string>>> = {
  hangul: 'ko',
  greek: 'el',
  arabic: 'ar',
  hebrew: 'he',
  thai: 'th',
  devanagari: 'hi',
};

const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was with as on be by are this from or at an have not',
  de: 'der die und das ist nicht ein eine zu den mit von auf für im dem des sich auch',
  fr: 'le la les des et est une du dans que pour qui pas sur au avec ce il par plus',
  es: 'el los las que y del una por con para es se no su al como más pero',
  it: 'il che di è per non una del della sono con gli le si anche alla dei nel',
  pt: 'o os que não uma do da em para com é por mais dos das ao pelo foi',
  nl: 'het een van en dat niet zijn op voor met aan ook er bij om door',
};

const latinLanguages = Object.keys(functionWords);

/** The languages that have each of these words, by their place in `latinLanguages`. */
const languagesOf = new Map<string, number[]>();
for (const [language, words] of Object.values(functionWords).entries()) {
  for (const word of words.split(' ')) {
    const languages = languagesOf.get(word);
    if (languages) languages.push(language);
    else languagesOf.set(word, [language]);
  }
}

/** BCP 47; undefined where there is too little text to tell. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  const letters = countScripts(sample);
  // A Chinese, Japanese or Korean word takes two characters where a Latin one takes five or six.
  const eastAsian = letters.han + letters.kana;
  const weights: readonly (readonly [Script, number])[] = [
    ['han', eastAsian * 3],
    ['hangul', letters.hangul * 3],
    ...(['latin', 'cyrillic', 'greek', 'arabic', 'hebrew', 'thai', 'devanagari'] as const).map(
      script => [script, letters[script]] as const,
    ),
  ];
  const [script, weight] = weights.reduce((best, next) => (next[1] > best[1] ? next : best));
  if (weight < fewestLetters) return undefined;
  if (script === 'cyrillic') return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  if (script !== 'han' && script !== 'latin') return languageOfScript[script];
  const latin = script === 'latin' ? latinLanguage(sample) : undefined;
  // Letters that make up no sentences are code: what is said around it decides.
  const isSpoken = script === 'han' || eastAsian * 10 >= letters.latin;
  return latin ?? (isSpoken ? eastAsianLanguage(letters) : undefined);
}

function eastAsianLanguage({ han, kana }: Record<Script, number>): string | undefined {
  if ((han + kana) * 3 < fewestLetters) return undefined;
  return kana * 10 >= han + kana ? 'ja' : 'zh';
}

function countScripts(sample: string): Record<Script, number> {
  const counts = new Uint32Array(scriptNames.length);
  for (let index = 0; index < sample.length; index++) {
    const script = scriptOf(sample.charCodeAt(index));
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const entries = scriptNames.map((name, index) => [name, counts[index] ?? 0] as const);
  return Object.fromEntries(entries) as Record<Script, number>;
}

function latinLanguage(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Uint32Array(latinLanguages.length);
  for (const word of words) for (const language of languagesOf.get(word) ?? []) hits[language]!++;
  const most = Math.max(...hits);
  return most > words.length * 0.06 ? latinLanguages[hits.indexOf(most)] : undefined;
}
