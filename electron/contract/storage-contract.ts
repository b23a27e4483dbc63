/** What the shell answers about all that the program keeps, and where: part of the host contract. */
import * as v from 'valibot';
import { request } from '../wire/contract.ts';
import type { VaultSize } from './picture-contract.ts';

export interface KeptFolder {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
}

/** The index of one archive. */
export interface KeptIndex extends KeptFolder {
  /** Of the archive. */
  readonly name: string;
  /** The archive is open in this window. */
  readonly open: boolean;
}

export interface KeptFiles {
  /** In the order of their names. */
  readonly indexes: readonly KeptIndex[];
  readonly marks: KeptFolder;
  readonly vault: VaultSize & { readonly path: string };
}

export const storageRequests = {
  keptFiles: request(v.object({})).returns<KeptFiles>(),
  /** Shows one of these folders in the file manager; fails with `message-refused` for any other. */
  revealKept: request(
    v.object({ path: v.pipe(v.string(), v.minLength(1), v.maxLength(32_768)) }),
  ).returns<null>(),
  /** Throws the index of the open archive away, and reads the archive anew. */
  rebuildIndex: request(v.object({})).returns<null>(),
} as const;

export interface StorageContract {
  readonly requests: typeof storageRequests;
  readonly events: Readonly<Record<string, never>>;
}
