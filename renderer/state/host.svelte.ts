import { Failure } from '../../electron/base/failure.ts';
import type { WindowCommand } from '../../electron/commands/commands.ts';
import type { HostState, Settings } from '../../electron/contract/host-contract.ts';
import type { ArchiveContract } from '../../electron/contract/archive-contract.ts';
import type { ExportProgress } from '../../electron/contract/export-contract.ts';
import type { FrontPage } from '../../electron/contract/front-page.ts';
import { connect } from '../../electron/wire/connect.ts';
import type { Pipe } from '../../electron/wire/messages.ts';
import type { HostWire } from '../archive-client.ts';
import { ArchiveConnection, type ArchivePlace } from './archive.svelte.ts';
import { ArchivePipe } from './archive-pipe.ts';

/** The shell as a window sees it: its state, its commands, and the archive it has opened. */
export class Host {
  /** Undefined until the shell has answered for the first time. */
  state = $state.raw<HostState>();
  /** Present while an archive is open, or can be shown as it was while it is being opened. */
  archive = $state.raw<ArchiveConnection>();
  /** An article that a link from outside asks for, until a view shows it. */
  wanted = $state.raw<number>();
  readonly request: HostWire['request'];
  readonly #wire: HostWire;
  readonly #archivePipe: () => Pipe;
  /** Of `archive`. */
  #pipe: ArchivePipe | undefined;
  #isLaidOut = false;

  constructor(wire: HostWire, archivePipe: () => Pipe) {
    this.#wire = wire;
    this.#archivePipe = archivePipe;
    this.request = wire.request.bind(wire);
    wire.on('state', state => this.#enter(state));
    wire.on('showArticle', ({ id }) => (this.wanted = id));
    wire.request('state', {}).then(
      state => this.state ?? this.#enter(state),
      () => undefined,
    );
  }

  /** There is something to see: the window may appear. */
  laidOut(): void {
    if (this.#isLaidOut) return;
    this.#isLaidOut = true;
    void this.request('laidOut', {});
  }

  /** Calls `listener` for each command of the menu bar until the returned function is called. */
  onCommand(listener: (command: WindowCommand) => void): () => void {
    return this.#wire.on('command', listener);
  }

  /** What the shell has kept comes back as its next state. */
  changeSettings(part: Partial<Settings>): void {
    const settings = this.state?.settings;
    if (settings) void this.request('changeSettings', { ...settings, ...part });
  }

  onExportProgress(listener: (progress: ExportProgress) => void): () => void {
    return this.#wire.on('exportProgress', listener);
  }

  /** Each transition to `open` comes with a fresh pipe to the process that has the archive open. */
  #enter(state: HostState): void {
    const { archive } = state;
    const isSame = 'path' in archive && this.archive?.path === archive.path;
    if (archive.kind === 'opening' && archive.shown) {
      const { frontPage, pictures } = archive.shown;
      if (!isSame || this.#pipe?.isAttached) this.#connect({ ...archive, pictures }, frontPageOf(frontPage));
    } else if (archive.kind === 'open') {
      const pipe = isSame && this.#pipe ? this.#pipe : this.#connect(archive);
      if (!pipe.isAttached) pipe.attach(this.#archivePipe());
    } else if (archive.kind === 'restarting' && isSame) {
      this.#pipe?.detach();
    } else {
      this.#disconnect();
    }
    this.state = state;
  }

  #connect(place: ArchivePlace, frontPage?: FrontPage): ArchivePipe {
    this.#disconnect();
    const pipe = new ArchivePipe(frontPage);
    this.#pipe = pipe;
    this.archive = new ArchiveConnection(connect<ArchiveContract>(pipe), place);
    return pipe;
  }

  #disconnect(): void {
    this.archive?.close(new Failure('archive-closed'));
    this.#pipe?.detach();
    this.archive = this.#pipe = undefined;
  }
}

/** The archive process wrote it and the shell has checked its seal, so it is what the type says. */
const frontPageOf = (text: string): FrontPage => JSON.parse(text) as FrontPage;
