/**
 * The characters that make up most of any Chinese, Japanese or Korean text. Text decoded by the wrong table is made of
 * others.
 */

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里' +
  '用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实' +
  '日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政' +
  '美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员' +
  '解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件' +
  '计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象' +
  '完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';
const traditional =
  '個們來為國說時會對這發後經沒動進樣開從實軍無與長機關點業將兩間問應戰頭體見產門員題爾變總電數報結務' +
  '場計萬資許統區隊決書則聽達強難權設記類據邊張該規覺術領確傳師觀讓識帶導爭運過還學現當種電車東馬語' +
  '請給讀寫買賣錢銀鐵門開關閉間陽陰陸險隨難雲電靈願題類風飛館馬驗體魚鳥點齊龍龜灣臺歲處號訊網';
const japanese = '円気東京県駅広済応図売変対実発会国学話時間語読書年月日本人今先生々〜「」・ー';
const hangul =
  '이다는의에을를가고하은로지사도기서한인자대어리있시아나정과해수스일부전것들으라그보제상원구주장국만니' +
  '공조동성위경비관유적라여신미화용문세민오당중무방선안소발산행내연생계진실반회우분명년월러까면했습며' +
  '때게없더통등결과학업역물현입체개모트';
const marks = '，。、；：？！“”‘’《》「」『』【】（）…—　·';

function* range(from: number, to: number): Iterable<string> {
  for (let code = from; code <= to; code++) yield String.fromCharCode(code);
}

export const commonCharacters: ReadonlySet<string> = new Set([
  ...simplified,
  ...traditional,
  ...japanese,
  ...hangul,
  ...marks,
  ...range(0x3041, 0x3093),
  ...range(0x30a1, 0x30f6),
]);
