import { isKept, meaningOf, type Bindings } from '../../electron/commands/bindings.ts';
import { chordOf, worksWhileTyping, type KeyPress } from '../../electron/commands/chord.ts';
import type { CommandId } from '../../electron/commands/commands.ts';

/** The part of a KeyboardEvent that decides. */
export type Key = KeyPress & Pick<KeyboardEvent, 'isComposing' | 'defaultPrevented' | 'timeStamp'>;

/** How long the next key of a sequence is waited for, in milliseconds. */
const patience = 1500;

/** Turns keys into commands, outside text fields and wherever no control claims them for itself. */
export class Keyboard {
  readonly #bindings: () => Bindings;
  readonly #mac: boolean;
  /** The keys of a sequence so far. */
  #begun = '';
  #lastPressed = -Infinity;

  constructor(bindings: () => Bindings, mac: boolean) {
    this.#bindings = bindings;
    this.#mac = mac;
  }

  /** `typing`: the key goes to a text field. `more` begins a sequence; undefined where the key means nothing here. */
  press(key: Key, typing: boolean): CommandId | 'more' | undefined {
    if (key.isComposing || key.defaultPrevented) return undefined;
    const chord = chordOf(key, this.#mac);
    // What a text is edited with is the text's while it is typed.
    const isText = typing && (isKept(chord ?? '') || !worksWhileTyping(chord ?? ''));
    if (chord === undefined || isText) return undefined;
    const begun = key.timeStamp - this.#lastPressed < patience ? this.#begun : '';
    const bindings = this.#bindings();
    // A sequence that comes to nothing leaves its last key what it is by itself.
    const keys = [`${begun} ${chord}`.trim(), chord].find(keys => meaningOf(bindings, keys) !== undefined);
    const meaning = keys === undefined ? undefined : meaningOf(bindings, keys);
    this.#begun = meaning === 'more' && keys !== undefined ? keys : '';
    this.#lastPressed = key.timeStamp;
    return meaning;
  }
}
