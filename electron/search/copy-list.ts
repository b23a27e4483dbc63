import { isBitList, nextOfBits } from './bit-list.ts';
import { ByteReader, type ByteBuffer } from './bytes.ts';
import { putArticle } from './posting-list.ts';
import type { StoredList } from './segment-file.ts';
import { lacksPositions } from './terms.ts';

/**
 * Puts a whole list behind another, whose last article is `previous`, with `shift` added to the number of each of its
 * articles. All but the first gap is copied as it is stored. Returns the last article that was put.
 */
export function copyList(
  { term, articles, bytes }: StoredList,
  shift: number,
  previous: number,
  gaps: ByteBuffer,
  positions: ByteBuffer,
): number {
  const hasPositions = !lacksPositions(term);
  if (!hasPositions && isBitList(articles, bytes)) {
    let last = previous;
    for (let left = articles, article = -1; left > 0; left--) {
      article = nextOfBits(bytes, article + 1);
      putArticle(gaps, article + shift, last, 1);
      last = article + shift;
    }
    return last;
  }
  const reader = new ByteReader(bytes);
  // The length of the gaps, which are read through to their end.
  if (hasPositions && articles > 1) reader.skip(1);
  let gap = reader.varint();
  let article = gap >>> 1;
  const count = (gap & 1) === 1 || !hasPositions ? 1 : reader.varint();
  putArticle(gaps, article + shift, previous, count);
  const rest = reader.at;
  for (let left = articles - 1; left > 0; left--) {
    gap = reader.varint();
    article += 1 + (gap >>> 1);
    if ((gap & 1) === 0 && hasPositions) reader.skip(1);
  }
  gaps.putBytes(bytes, rest, reader.at);
  if (hasPositions) positions.putBytes(bytes, reader.at);
  return article + shift;
}
