import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything of a folder that a program can change, a line for each entry: kind and rights, owner, size, the times of the
 * last change of content and of facts, and the SHA-256 of the content. Only when it was last read is left out.
 */
export function fingerprintOf(root: string): readonly string[] {
  const names = ['.', ...(readdirSync(root, { recursive: true }) as string[]).sort()];
  return names.map(name => {
    const path = join(root, name);
    const facts = lstatSync(path, { bigint: true });
    const content = facts.isFile() ? readFileSync(path) : facts.isSymbolicLink() ? readlinkSync(path) : '';
    const { mode, uid, gid, size, mtimeNs, ctimeNs, ino } = facts;
    return [
      name,
      ino,
      mode,
      uid,
      gid,
      size,
      mtimeNs,
      ctimeNs,
      createHash('sha256').update(content).digest('hex'),
    ].join(' ');
  });
}
