import { Failure } from '../../electron/base/failure.ts';
import type { HostState, WindowCommand } from '../../electron/contract/host-contract.ts';
import type { ArchiveWire, HostWire } from '../archive-client.ts';
import { ArchiveConnection } from './archive.svelte.ts';

/** The shell as a window sees it: its state, its commands, and the archive it has opened. */
export class Host {
  /** Undefined until the shell has answered for the first time. */
  state = $state.raw<HostState>();
  /** Present exactly while an archive is open. */
  archive = $state.raw<ArchiveConnection>();
  readonly request: HostWire['request'];
  readonly #wire: HostWire;
  readonly #connectArchive: () => ArchiveWire;

  constructor(wire: HostWire, connectArchive: () => ArchiveWire) {
    this.#wire = wire;
    this.#connectArchive = connectArchive;
    this.request = wire.request.bind(wire);
    wire.on('state', state => this.#enter(state));
    wire.request('state', {}).then(
      state => this.state ?? this.#enter(state),
      () => undefined,
    );
  }

  /** Calls `listener` for each command of the menu bar until the returned function is called. */
  onCommand(listener: (command: WindowCommand) => void): () => void {
    return this.#wire.on('command', listener);
  }

  /** Each transition to `open` comes with a fresh pipe, so the connection lasts exactly as long as that state. */
  #enter(state: HostState): void {
    const { archive } = state;
    const stays = archive.kind === 'open' && this.archive?.path === archive.path;
    if (!stays) {
      this.archive?.close(new Failure('archive-closed'));
      this.archive =
        archive.kind === 'open' ? new ArchiveConnection(this.#connectArchive(), archive) : undefined;
    }
    this.state = state;
  }
}
