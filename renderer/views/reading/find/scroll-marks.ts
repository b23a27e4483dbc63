/** Pixels; closer marks are one. */
const apart = 3;

/**
 * Where marks stand in a strip that is a picture of an article, for `tops` from its top, ascending. All in pixels; a mark
 * that would lie over another is left out, and none leaves the strip.
 */
export function marksOf(tops: readonly number[], contentHeight: number, stripHeight: number): number[] {
  const marks: number[] = [];
  const last = Math.max(0, stripHeight - apart);
  for (const top of tops) {
    const at = contentHeight <= 0 ? 0 : Math.min(last, Math.round((top / contentHeight) * stripHeight));
    const before = marks.at(-1);
    if (before === undefined || at >= before + apart) marks.push(at);
  }
  return marks;
}
