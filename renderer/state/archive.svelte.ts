import type { ArchiveStatus } from '../../electron/contract/archive-contract.ts';
import type { Failure } from '../../electron/base/failure.ts';
import type { ArchiveWire } from '../archive-client.ts';

/** What the shell says of an archive that can be shown. */
export interface ArchivePlace {
  readonly path: string;
  readonly name: string;
  readonly pictures: string;
}

/** The open archive: its wire, and what it last said of itself. */
export class ArchiveConnection {
  readonly path: string;
  readonly name: string;
  /** The host in the addresses of its pictures. */
  readonly pictures: string;
  readonly request: ArchiveWire['request'];
  readonly on: ArchiveWire['on'];
  /** Undefined until the archive has answered for the first time. */
  status = $state.raw<ArchiveStatus>();
  readonly #wire: ArchiveWire;

  constructor(wire: ArchiveWire, place: ArchivePlace) {
    this.#wire = wire;
    this.path = place.path;
    this.name = place.name;
    this.pictures = place.pictures;
    this.request = wire.request.bind(wire);
    this.on = wire.on.bind(wire);
    wire.on('status', status => (this.status = status));
    // A connection that closes before it answers has been given up: whoever closed it says why.
    wire.request('status', {}).then(
      status => (this.status ??= status),
      () => undefined,
    );
  }

  /** Compares the folder with the index now; also goes on with a run that was stopped. */
  rescan(): void {
    // What comes of it, good or bad, is told by the status.
    this.request('rescan', {}).catch(() => undefined);
  }

  /** Stops reading; what is indexed stays. */
  stop(): void {
    this.request('stop', {}).catch(() => undefined);
  }

  close(failure: Failure): void {
    this.#wire.close(failure);
  }
}
