import {
  isPossible,
  isShellCommand,
  type CommandId,
  type Condition,
  type WindowCommand,
} from '../../electron/commands/commands.ts';
import type { Host } from './host.svelte.ts';

/** Carries out commands: here, or by asking the shell. */
export class Commands {
  readonly #host: Host;
  readonly #holding: () => readonly Condition[];
  readonly #actions: Readonly<Record<WindowCommand, () => void>>;

  /** @param holding what holds at present */
  constructor(
    host: Host,
    holding: () => readonly Condition[],
    actions: Readonly<Record<WindowCommand, () => void>>,
  ) {
    this.#host = host;
    this.#holding = holding;
    this.#actions = actions;
  }

  isPossible(id: CommandId): boolean {
    return isPossible(id, this.#holding());
  }

  /** Does nothing where it is not possible. */
  carryOut(id: CommandId): void {
    if (!this.isPossible(id)) return;
    if (isShellCommand(id)) void this.#host.request('carryOut', { command: id });
    else this.#actions[id]();
  }
}
