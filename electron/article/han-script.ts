/** Characters of everyday text that are written so in one of the two scripts of Chinese alone. */
const simplified = new Set(
  '这个们来为会说对时国过学后发经没动进开样从实无与长机关点业将两间问应战头体见产员门变总电数报结务场计' +
    '万资许统区队决书则听达强难权设记类据边张该规觉术领确传师观让识带导运还现当种车东马语请给读写买卖钱',
);
const traditional = new Set(
  '這個們來為會說對時國過學後發經沒動進開樣從實無與長機關點業將兩間問應戰頭體見產員門變總電數報結務場計' +
    '萬資許統區隊決書則聽達強難權設記類據邊張該規覺術領確傳師觀讓識帶導運還現當種車東馬語請給讀寫買賣錢',
);

const sampleLength = 4_000;

/**
 * The script that a Chinese text is written in, by which its glyphs are chosen; undefined for a text that says nothing
 * of it.
 */
export function hanScript(text: string): 'Hans' | 'Hant' | undefined {
  let balance = 0;
  for (const character of text.slice(0, sampleLength)) {
    if (simplified.has(character)) balance++;
    else if (traditional.has(character)) balance--;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? 'Hans' : 'Hant';
}

/** The language of a text with its script, where that makes a difference to its glyphs: zh-Hans, zh-Hant. */
export function writtenLanguage(language: string | undefined, text: string): { language?: string } {
  const script = language === 'zh' ? hanScript(text) : undefined;
  return script === undefined ? {} : { language: `zh-${script}` };
}
