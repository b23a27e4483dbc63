/** A guess by scripts and, where the script is Latin, by the words that hold sentences together. */

const sampleLength = 4_000;
const fewestLetters = 8;

const scripts = [
  ['han', /\p{sc=Han}/gu],
  ['kana', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['hangul', /\p{sc=Hang}/gu],
  ['latin', /\p{sc=Latn}/gu],
  ['cyrillic', /\p{sc=Cyrl}/gu],
  ['arabic', /\p{sc=Arab}/gu],
  ['greek', /\p{sc=Grek}/gu],
  ['thai', /\p{sc=Thai}/gu],
  ['hebrew', /\p{sc=Hebr}/gu],
  ['devanagari', /\p{sc=Deva}/gu],
] as const;
type Script = (typeof scripts)[number][0];

const languageOfScript: Readonly<Partial<Record<Script, string>>> = {
  hangul: 'ko',
  arabic: 'ar',
  greek: 'el',
  thai: 'th',
  hebrew: 'he',
  devanagari: 'hi',
};

const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is that for it was with as on be by are this from or at an have not'.split(' '),
  ),
  de: new Set('der die und das ist nicht ein eine zu den mit von auf für im dem des sich auch'.split(' ')),
  fr: new Set('le la les des et est une du dans que pour qui pas sur au avec ce il par plus'.split(' ')),
  es: new Set('el los las que y del una por con para es se no su al como más pero'.split(' ')),
  it: new Set('il che di è per non una del della sono con gli le si anche alla dei nel'.split(' ')),
  pt: new Set('o os que não uma do da em para com é por mais dos das ao pelo foi'.split(' ')),
  nl: new Set('het een van en dat niet zijn op voor met aan ook er bij om door'.split(' ')),
};

/** BCP 47; undefined where there is too little text to tell. Han counts double: a word takes two characters. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  const count = new Map<Script, number>();
  for (const [script, pattern] of scripts) count.set(script, sample.match(pattern)?.length ?? 0);
  const of = (script: Script) => count.get(script) ?? 0;
  const eastAsian = of('han') + of('kana');
  const weighed: [Script, number][] = [...count].map(([script, letters]) =>
    script === 'han' || script === 'kana'
      ? [script, eastAsian * 3]
      : script === 'hangul'
        ? [script, letters * 3]
        : [script, letters],
  );
  const [script, weight] = weighed.reduce((best, next) => (next[1] > best[1] ? next : best));
  if (weight < fewestLetters) return undefined;
  if (script === 'han' || script === 'kana') return of('kana') * 10 >= eastAsian ? 'ja' : 'zh';
  if (script === 'cyrillic') return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  return script === 'latin' ? latinLanguage(sample) : languageOfScript[script];
}

function latinLanguage(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | undefined;
  let most = words.length * 0.06;
  for (const [language, known] of Object.entries(functionWords)) {
    const hits = words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
