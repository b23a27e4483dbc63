import { diffArrays } from 'diff';
import type { TextChange } from '../contract/archive-contract.ts';

/** Words, Chinese and Japanese characters one by one, white space, and each other sign by itself. */
const units =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}\p{N}])+|\s+|./gsu;
const lines = /[^\n]*\n|[^\n]+$/g;
/** After it the texts are compared line by line, and after as long again not at all, in milliseconds. */
const patienceMs = 40;
/** What is equal between two changes, and no longer than this, is an accident that makes both hard to read. */
const longestAccident = 2;

/**
 * `from` as it became `to`: the stretches that are the same or removed make up `from`, those that are the same or
 * added make up `to`. Of a place where both changed, what was removed comes first. Texts too different to compare in
 * time are compared more coarsely, in the end as wholes; it takes at most about a tenth of a second.
 */
export function compareTexts(from: string, to: string): readonly TextChange[] {
  const changes = compareBy(units, from, to) ??
    compareBy(lines, from, to) ?? [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ];
  return withoutAccidents(changes);
}

function compareBy(pattern: RegExp, from: string, to: string): TextChange[] | undefined {
  const changes = diffArrays(from.match(pattern) ?? [], to.match(pattern) ?? [], { timeout: patienceMs });
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Puts the pieces together again, and joins two changes that only an accident keeps apart. */
function withoutAccidents(changes: readonly TextChange[]): readonly TextChange[] {
  const joined: TextChange[] = [];
  let removed = '';
  let added = '';
  const tell = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const [place, { kind, text }] of changes.entries()) {
    const isBetween = removed !== '' && added !== '' && place < changes.length - 1;
    const isAccident = kind === 'same' && isBetween && text.trim().length <= longestAccident;
    if (kind === 'removed' || isAccident) removed += text;
    if (kind === 'added' || isAccident) added += text;
    if (kind !== 'same' || isAccident) continue;
    tell();
    joined.push({ kind, text });
  }
  tell();
  return joined;
}
