import { fold } from './fold.ts';

/** A name as a query asks for it. Where it is `wild`, each star in it stands for anything, or nothing. */
export interface NamePattern {
  readonly name: string;
  readonly wild?: true | undefined;
}

/** Whether a name, folded, is one that is asked for. */
export function nameTest({ name, wild }: NamePattern): (folded: string) => boolean {
  const wanted = fold(name);
  if (!wild) return folded => folded === wanted;
  const [first = '', ...pieces] = wanted.split('*');
  const last = pieces.pop() ?? '';
  return folded => {
    const end = folded.length - last.length;
    if (end < first.length || !folded.startsWith(first) || !folded.endsWith(last)) return false;
    let at = first.length;
    for (const piece of pieces) {
      const found = folded.indexOf(piece, at);
      if (found === -1 || found + piece.length > end) return false;
      at = found + piece.length;
    }
    return true;
  };
}
