import {
  bindingsOf,
  withDefaultKeys,
  withKeys,
  withoutKeys,
  type Bindings,
  type ChosenKeys,
} from '../../electron/commands/bindings.ts';
import type { CommandId } from '../../electron/commands/commands.ts';
import type { Host } from './host.svelte.ts';

/** The keys in force; what the reader changes of them goes to the settings of the shell, and comes back from there. */
export class KeyBindings {
  readonly #host: Host;
  readonly current: Bindings = $derived.by(() => bindingsOf(this.#chosen, this.mac));

  constructor(host: Host) {
    this.#host = host;
  }

  get mac(): boolean {
    return this.#host.state?.platform === 'mac';
  }

  get #chosen(): ChosenKeys {
    return this.#host.state?.settings.keys ?? {};
  }

  isChanged(id: CommandId): boolean {
    return Object.hasOwn(this.#chosen, id);
  }

  get anyChanged(): boolean {
    return Object.keys(this.#chosen).length > 0;
  }

  /** Gives `keys` to `id`; the command that has them loses them. */
  add(id: CommandId, keys: string): void {
    this.#choose(withKeys(this.#chosen, this.mac, id, keys));
  }

  remove(id: CommandId, keys: string): void {
    this.#choose(withoutKeys(this.#chosen, this.mac, id, keys));
  }

  reset(id: CommandId): void {
    this.#choose(withDefaultKeys(this.#chosen, this.mac, id));
  }

  resetAll(): void {
    this.#choose({});
  }

  #choose(keys: ChosenKeys): void {
    this.#host.changeSettings({ keys });
  }
}
