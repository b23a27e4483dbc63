import { conflictOf, isKept } from '../../electron/commands/bindings.ts';
import { chordOf, type KeyPress } from '../../electron/commands/chord.ts';
import type { CommandId } from '../../electron/commands/commands.ts';
import type { KeyBindings } from './key-bindings.svelte.ts';

/** New keys for a command, while the reader presses them. */
export class KeyCapture {
  readonly id: CommandId;
  readonly #bindings: KeyBindings;
  /** What was pressed: one chord, or two after each other. */
  #chords = $state.raw<readonly string[]>([]);

  constructor(id: CommandId, bindings: KeyBindings) {
    this.id = id;
    this.#bindings = bindings;
  }

  get keys(): string {
    return this.#chords.join(' ');
  }

  /** Another command that has the keys and would lose them. */
  get loser(): CommandId | undefined {
    const id = this.#chords.length === 0 ? undefined : conflictOf(this.#bindings.current, this.keys);
    return id === this.id ? undefined : id;
  }

  /** Whether the keys are needed elsewhere, so that no command can have them. */
  get isKept(): boolean {
    return this.#chords.some(isKept);
  }

  /** A third chord begins anew. What cannot be a key is passed over. */
  press(key: KeyPress): void {
    const chord = chordOf(key, this.#bindings.mac);
    if (chord !== undefined) this.#chords = this.#chords.length === 1 ? [...this.#chords, chord] : [chord];
  }

  /** Gives the keys to the command; false where there are none to give. */
  accept(): boolean {
    if (this.#chords.length === 0 || this.isKept) return false;
    this.#bindings.add(this.id, this.keys);
    return true;
  }
}
