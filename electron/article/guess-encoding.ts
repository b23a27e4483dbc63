import { analyse } from 'chardet';
import { countControls } from './binary.ts';
import { commonCharacters } from './common-characters.ts';
import { decodeLeniently, decodeStrictly } from './decode-as.ts';

export interface Guess {
  readonly encoding: string;
  readonly certain: boolean;
}

const sampleLength = 65_536;
const candidates = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp', 'utf-16le', 'utf-16be'] as const;

/** Valid bytes say little between encodings that share their ranges; what tells is whether the characters are common. */
export function guessEncoding(bytes: Uint8Array, declared: string | undefined): Guess {
  const sample = bytes.subarray(0, sampleLength);
  if (isDamagedUtf8(sample)) return { encoding: 'utf-8', certain: true };
  if (declared !== undefined && declared !== 'utf-8') return { encoding: declared, certain: true };
  const scored = candidates
    .map(encoding => ({ encoding, ...score(decodeLeniently(evenly(sample, encoding), encoding)) }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = scored;
  if (best && best.share >= 0.3) {
    const clear = best.share >= 0.5 || best.share - (next?.share ?? 0) >= 0.2;
    return { encoding: best.encoding, certain: clear && best.seen >= 6 };
  }
  return { encoding: singleByteEncoding(sample) ?? best?.encoding ?? 'windows-1252', certain: false };
}

/**
 * UTF-16 without a mark. Its bytes hold control characters, NULs above all, in number; read in the right order they
 * are ordinary text, and in the wrong one they are not.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (countControls(bytes) === 0) return undefined;
  const sample = bytes.subarray(0, Math.min(bytes.length, 4_096) & ~1);
  return (['utf-16le', 'utf-16be'] as const).find(encoding => {
    const text = decodeStrictly(sample, encoding) ?? '';
    let ordinary = 0;
    for (const character of text) if (isOrdinary(character)) ordinary++;
    return ordinary > 0 && ordinary >= text.length * 0.6;
  });
}

function isOrdinary(character: string): boolean {
  if (character < '\u0080')
    return character >= ' ' || character === '\n' || character === '\r' || character === '\t';
  return commonCharacters.has(character) || (character >= '\u00a0' && character < '\u0500');
}

function evenly(sample: Uint8Array, encoding: string): Uint8Array {
  return encoding.startsWith('utf-16') ? sample.subarray(0, sample.length - (sample.length % 2)) : sample;
}

/** UTF-8 with a few broken bytes: text of another encoding hardly ever forms its sequences. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = decodeLeniently(sample, 'utf-8');
  let whole = 0;
  let broken = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') whole++;
  }
  // One cut at the end is no sign of anything.
  return whole >= broken * 5 && (whole > 0 || (broken <= 1 && text.endsWith('\ufffd') && text.length > 1));
}

/** The share of common characters among those outside ASCII, less what no text has. */
function score(text: string): { share: number; seen: number } {
  const counts = new Uint32Array(4);
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) continue;
    if (code > 0xffff) at++;
    counts[(kinds[code] ||= kindOf(String.fromCodePoint(code)))]!++;
  }
  const [, common = 0, wrong = 0, other = 0] = counts;
  const seen = common + wrong + other;
  return { share: seen === 0 ? 0 : (common - wrong * 2) / seen, seen };
}

/** Places in the counts of `score`. */
const kind = { common: 1, wrong: 2, other: 3 } as const;
/** Of each code point, 0 until it is met: in a file of another encoding, each is met again and again. */
const kinds = new Uint8Array(0x11_0000);

function kindOf(character: string): number {
  if (commonCharacters.has(character)) return kind.common;
  return /[\p{Co}\p{Cn}\p{Cc}\ufffd\uff61-\uff9f]/u.test(character) ? kind.wrong : kind.other;
}

/** What chardet takes it for, among encodings of one byte a character. */
function singleByteEncoding(sample: Uint8Array): string | undefined {
  for (const { name } of analyse(sample)) {
    if (!/^(?:ISO-8859|windows-125|KOI8)/i.test(name)) continue;
    const label = name.toLowerCase() === 'iso-8859-1' ? 'windows-1252' : name.toLowerCase();
    try {
      return new TextDecoder(label).encoding;
    } catch {
      continue;
    }
  }
  return undefined;
}
