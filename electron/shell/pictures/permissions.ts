import { join } from 'node:path';
import * as v from 'valibot';
import { archiveId } from '../../base/archive-id.ts';
import type { PermissionScope, PicturePermission } from '../../contract/picture-contract.ts';
import { StoredValue } from '../stored-value.ts';

const permissionsSchema = v.record(
  v.string(),
  v.object({
    archive: v.boolean(),
    sources: v.array(v.string()),
    articles: v.array(v.string()),
  }),
);

export type PermissionsFile = StoredValue<typeof permissionsSchema>;

/** By the id of an archive. */
export function openPermissions(userData: string): Promise<PermissionsFile> {
  return StoredValue.open(join(userData, 'picture-permissions.json'), permissionsSchema, {});
}

const nothing = { archive: false, sources: [], articles: [] };

/** What may load by itself in the archive with this real path; nothing, where none is open. */
export function permissionIn(file: PermissionsFile, root: string | undefined): PicturePermission {
  return (root === undefined ? undefined : file.value[archiveId(root)]) ?? nothing;
}

export function permit(file: PermissionsFile, root: string, of: PermissionScope, permitted: boolean): void {
  const id = archiveId(root);
  const { archive, sources, articles } = file.value[id] ?? nothing;
  const changed = {
    archive: of.scope === 'archive' ? permitted : archive,
    sources: of.scope === 'source' ? withName(sources, of.name, permitted) : sources,
    articles: of.scope === 'article' ? withName(articles, of.name, permitted) : articles,
  };
  file.set({ ...file.value, [id]: changed });
}

function withName(names: readonly string[], name: string, wanted: boolean): string[] {
  const others = names.filter(other => other !== name);
  return wanted ? [...others, name] : others;
}
