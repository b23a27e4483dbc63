import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { zoneOrUtc } from '../base/zone-name.ts';
import { ManifestFile } from './manifest.ts';
import { SealedFile } from './sealed-file.ts';
import { shardOfFile } from './shard-set.ts';

const headSchema = v.object({ zone: v.pipe(v.string(), v.transform(zoneOrUtc)) });

/** The zone of the catalogue in `folder`, which is only looked at; undefined where there is none, or no file says it. */
export async function statedZone(folder: string): Promise<string | undefined> {
  const manifest = await new ManifestFile(folder).read().catch(() => undefined);
  if (manifest?.zone !== undefined) return manifest.zone;
  for (const name of await readdir(folder).catch(() => [])) {
    if (shardOfFile(name) === undefined) continue;
    const shard = await new SealedFile(join(folder, name)).read().catch(() => null);
    const head = v.safeParse(headSchema, shard?.head);
    if (head.success) return head.output.zone;
  }
  return undefined;
}
