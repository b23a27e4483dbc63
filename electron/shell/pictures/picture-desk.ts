import { Failure } from '../../base/failure.ts';
import { PictureVault, vaultFolder } from '../../base/picture-vault.ts';
import type { PictureContract, PicturePermission } from '../../contract/picture-contract.ts';
import type { Handlers } from '../../wire/contract.ts';
import { openPermissions, permissionIn, permit, type PermissionsFile } from './permissions.ts';
import { RemotePictures } from './remote-pictures.ts';

/** Where a window asks for remote pictures, and says which may load by themselves. */
export class PictureDesk {
  readonly remote: RemotePictures;
  readonly #permissions: PermissionsFile;
  readonly #listeners = new Set<() => void>();

  private constructor(remote: RemotePictures, permissions: PermissionsFile) {
    this.remote = remote;
    this.#permissions = permissions;
  }

  static async open(userData: string): Promise<PictureDesk> {
    const remote = new RemotePictures(new PictureVault(vaultFolder(userData)));
    return new PictureDesk(remote, await openPermissions(userData));
  }

  /** Calls `listener` after every change of what may load by itself. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** What may load by itself in the archive with this real path. */
  permissionIn(root: string | undefined): PicturePermission {
    return permissionIn(this.#permissions, root);
  }

  /** Resolves when the last permission is on disk. */
  written(): Promise<void> {
    return this.#permissions.written();
  }

  /** @param root the real path of the archive that is open */
  handlers(root: () => string | undefined): Handlers<PictureContract> {
    return {
      heldPictures: ({ addresses }) => Promise.all(addresses.map(address => this.remote.held(address))),
      loadPicture: ({ address, keep, byHand }, signal) =>
        this.remote.load(address, keep, byHand ? 'anywhere' : 'web', signal),
      permitPictures: ({ of, permitted }) => {
        const archive = root();
        if (archive === undefined) throw new Failure('archive-closed');
        permit(this.#permissions, archive, of, permitted);
        for (const listener of this.#listeners) listener();
        return null;
      },
      pictureVault: () => this.remote.size(),
      emptyPictureVault: async () => {
        await this.remote.empty();
        return null;
      },
    };
  }
}
