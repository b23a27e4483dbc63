import { join } from 'node:path';
import * as v from 'valibot';
import { StoredValue } from './stored-value.ts';
import { placementSchema } from './window-bounds.ts';

const openWindowsSchema = v.array(
  v.object({
    /** Path of the folder that the window showed; null where it showed none that is opened again. */
    archive: v.nullable(v.string()),
    ...placementSchema.entries,
  }),
);
export type OpenWindowsFile = StoredValue<typeof openWindowsSchema>;
export type KeptWindow = v.InferOutput<typeof openWindowsSchema>[number];

/** The windows that were open when the program ended, the one in front last. */
export function openWindowsFile(userData: string): Promise<OpenWindowsFile> {
  return StoredValue.open(join(userData, 'windows.json'), openWindowsSchema, []);
}
