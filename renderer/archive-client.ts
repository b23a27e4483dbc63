/** The only file that touches what the preload exposes. */
import type { ArchiveContract } from '../electron/contract/archive-contract.ts';
import type { HostContract } from '../electron/contract/host-contract.ts';
import { connect, type Connection } from '../electron/wire/connect.ts';
import { jsonPipe, type TextPipe } from '../electron/wire/json-pipe.ts';
import type { Pipe } from '../electron/wire/messages.ts';

declare global {
  interface Window {
    readonly hostPipe: Pipe;
    /** Always the pipe of the archive that was opened last. */
    readonly archivePipe: TextPipe;
    pathOfDropped(file: File): string;
  }
}

export type HostWire = Connection<HostContract>;
export type ArchiveWire = Connection<ArchiveContract>;

export const connectHost = (): HostWire => connect<HostContract>(window.hostPipe);

/** To be called once for each archive that is opened: the pipe that is current then. */
export const archivePipe = (): Pipe => jsonPipe(window.archivePipe);

/** Absolute path of a file or folder dropped on the window; empty for one that is not on a disk. */
export const pathOfDropped = (file: File): string => window.pathOfDropped(file);
