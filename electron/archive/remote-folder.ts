import { statfs } from 'node:fs/promises';

/** The numbers by which Linux knows file systems whose files may change on another machine; see statfs(2). */
const remoteTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x01021997, // 9P
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x65735546, // FUSE: SSHFS and its like
]);

/** Whether a file system of this type, as statfs(2) tells it, hears nothing of what other machines change. */
export const isRemoteType = (type: number): boolean => remoteTypes.has(type >>> 0);

/** Whether the folder is a share, as far as the system says. */
export async function isRemote(root: string): Promise<boolean> {
  // Windows names a share by its machine.
  if (process.platform === 'win32') return root.startsWith('\\\\');
  if (process.platform !== 'linux') return false;
  return statfs(root).then(
    ({ type }) => isRemoteType(type),
    () => false,
  );
}
