/** What the shell answers about remote pictures: part of the host contract. */
import * as v from 'valibot';
import { request } from '../wire/contract.ts';

/** Remote pictures that load as soon as an article of the open archive is shown. None of them, unless asked for. */
export interface PicturePermission {
  /** All of the archive. */
  readonly archive: boolean;
  readonly sources: readonly string[];
  /** Paths of articles. */
  readonly articles: readonly string[];
}

/** A remote picture that is on this machine. */
export interface HeldPicture {
  /** Where the window finds it, without a network. */
  readonly src: string;
  readonly bytes: number;
  /** Whether it stays when the program ends. */
  readonly kept: boolean;
}

export type PictureFault =
  | { readonly kind: 'address-refused' }
  /** It is on this machine or on the reader's own network, and was not asked for by hand. */
  | { readonly kind: 'own-network' }
  /** It leads to something that is not on the web, or from the web into the reader's own network, or in circles. */
  | { readonly kind: 'redirect-refused'; readonly address: string }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'not-a-picture'; readonly announced: string };

export type PictureAnswer =
  | { readonly kind: 'held'; readonly picture: HeldPicture }
  | { readonly kind: 'failed'; readonly fault: PictureFault };

export interface VaultSize {
  readonly pictures: number;
  readonly bytes: number;
}

const address = v.pipe(v.string(), v.maxLength(8_192));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768));

const permissionScope = v.variant('scope', [
  v.object({ scope: v.literal('archive') }),
  v.object({ scope: v.literal('source'), name }),
  v.object({ scope: v.literal('article'), name }),
]);
export type PermissionScope = v.InferOutput<typeof permissionScope>;

export const pictureRequests = {
  /** Which of them are on this machine, null for one that is not; asks nothing of the network. */
  heldPictures: request(v.object({ addresses: v.pipe(v.array(address), v.maxLength(10_000)) })).returns<
    readonly (HeldPicture | null)[]
  >(),
  /**
   * Fetches one picture unless it is on this machine; `keep` puts it into the vault. One on the reader's own network is
   * fetched only where the reader has asked for just this one.
   */
  loadPicture: request(
    v.object({ address, keep: v.boolean(), byHand: v.boolean() }),
  ).returns<PictureAnswer>(),
  /** What loads by itself from now on, in the open archive. */
  permitPictures: request(v.object({ of: permissionScope, permitted: v.boolean() })).returns<null>(),
  pictureVault: request(v.object({})).returns<VaultSize>(),
  emptyPictureVault: request(v.object({})).returns<null>(),
} as const;

export interface PictureContract {
  readonly requests: typeof pictureRequests;
  readonly events: Readonly<Record<string, never>>;
}
