import type { Remark } from './article.ts';
import { isBinary, withoutPadding } from './binary.ts';
import { decodeLeniently, decodeStrictly } from './decode-as.ts';
import { guessEncoding, unmarkedUtf16 } from './guess-encoding.ts';

export type Decoded =
  | {
      readonly text: string;
      /** As TextDecoder spells it. */
      readonly encoding: string;
      readonly remarks: readonly Remark[];
    }
  | { readonly skipped: Remark };

/**
 * The text of a file. A byte order mark decides, then strict UTF-8, then what a page declares, then the statistics
 * of guess-encoding.ts. Line ends become line feeds. Where bytes fitted no character, or the encoding is a guess
 * that might be wrong, a remark says so. Never throws.
 */
export function decode(bytes: Uint8Array, isPage: boolean): Decoded {
  if (bytes.length === 0) return { skipped: { code: 'file-empty' } };
  const marked = byteOrderMark(bytes);
  if (marked) return finish(bytes.subarray(marked.length), marked.encoding, true);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return finish(bytes, utf16, true);
  const unpadded = withoutPadding(bytes);
  if (unpadded.length === 0 || isBinary(unpadded)) return { skipped: { code: 'file-binary' } };
  const strict = decodeStrictly(unpadded, 'utf-8');
  if (strict !== undefined) return found(strict, 'utf-8', []);
  const declared = isPage ? declaredEncoding(unpadded) : undefined;
  if (declared !== undefined && declared !== 'utf-8') {
    const text = decodeStrictly(unpadded, declared);
    if (text !== undefined) return found(text, declared, []);
  }
  const guess = guessEncoding(unpadded, declared);
  return finish(unpadded, guess.encoding, guess.certain);
}

function found(text: string, encoding: string, remarks: readonly Remark[]): Decoded {
  const body = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return body === '' ? { skipped: { code: 'file-empty' } } : { text: body, encoding, remarks };
}

function finish(bytes: Uint8Array, encoding: string, certain: boolean): Decoded {
  const text = decodeLeniently(bytes, encoding);
  const remarks: Remark[] = certain ? [] : [{ code: 'encoding-uncertain', detail: encoding }];
  const replaced = decodeStrictly(bytes, encoding) === undefined ? (text.match(/\ufffd/g)?.length ?? 0) : 0;
  if (replaced > 0) remarks.push({ code: 'bytes-replaced', detail: String(replaced) });
  return found(text, encoding, remarks);
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** What `<meta charset>` or an XML declaration in the first 4 KiB names, as TextDecoder spells it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i.exec(
      head,
    );
  try {
    return new TextDecoder(label?.[1] ?? label?.[2]).encoding;
  } catch {
    return undefined;
  }
}
