/**
 * A chord is a key with what is held down meanwhile, written `Mod+Shift+f`: `Mod` is Cmd on a Mac and Ctrl elsewhere,
 * a key is named as in `KeyboardEvent.key`, a letter in lower case. Chords pressed one after the other, a sequence, are
 * parted by a space: `g a`.
 */

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const modifiers = ['Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'Meta', 'NumLock', 'OS', 'Shift'];
/** What input methods and accents report in place of a key. */
const noKey = ['Dead', 'Process', 'Unidentified'];

/** Undefined for what is no chord: a modifier by itself, a key of an input method, the Windows key. */
export function chordOf(press: KeyPress, mac: boolean): string | undefined {
  const key = nameOfKey(press);
  if (key === undefined || (!mac && press.metaKey)) return undefined;
  const chord = [key];
  // A sign that takes Shift to type, such as ?, is itself; a letter or a named key with Shift is another chord.
  if (press.shiftKey && (/^[a-z]$/.test(key) || (key.length > 1 && key !== 'Plus'))) chord.unshift('Shift');
  if (press.altKey) chord.unshift('Alt');
  if (mac && press.ctrlKey) chord.unshift('Ctrl');
  if (mac ? press.metaKey : press.ctrlKey) chord.unshift('Mod');
  return chord.join('+');
}

function nameOfKey({ key, code, altKey }: KeyPress): string | undefined {
  if (modifiers.includes(key) || noKey.includes(key)) return undefined;
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  // Where the letters are of another script, and where Alt makes other signs of them, the place of the key counts.
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place !== undefined && (altKey || !/^[ -~]+$/.test(key))) return place.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

export const chordsOf = (keys: string): readonly string[] => keys.split(' ');

/** Whether a chord means the same while a text is typed: with a modifier beside Shift, or a key such as F11. */
export const worksWhileTyping = (chord: string): boolean => /^(Mod|Ctrl|Alt)\+|^(Shift\+)?F\d+$/.test(chord);

/** What the menu bar calls a chord; undefined for a sequence, which it cannot show. */
export function acceleratorOf(keys: string): string | undefined {
  if (chordsOf(keys).length > 1) return undefined;
  return keys
    .replace('Mod+', 'CmdOrCtrl+')
    .replace('Arrow', '')
    .replace(/(^|\+)([a-z])$/, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
