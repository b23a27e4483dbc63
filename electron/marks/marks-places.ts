/** Which archive each folder of marks belongs to. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isMissing } from '../base/data-fault.ts';
import { writeDurably } from '../base/durable-write.ts';
import { checkedJson, parseCheckedJson } from './checked-json.ts';

const placeName = 'archive.json';
const placeSchema = v.object({ root: v.string() });

export interface MarksPlace {
  readonly folder: string;
  /** Real path of the archive when it was last open; undefined where that was never written down. */
  readonly root: string | undefined;
}

/** All folders of marks in the folder `marks`, which need not be there. */
export async function marksPlaces(marks: string): Promise<readonly MarksPlace[]> {
  const folders = await foldersIn(marks);
  return Promise.all(folders.map(async folder => ({ folder, root: await readPlace(folder) })));
}

/** Writes down that the marks in `folder` are those of the archive in `root`. */
export async function rememberPlace(folder: string, root: string): Promise<void> {
  if ((await readPlace(folder)) === root) return;
  await writeDurably(join(folder, placeName), Buffer.from(checkedJson({ root })));
}

async function foldersIn(marks: string): Promise<string[]> {
  try {
    const entries = await readdir(marks, { withFileTypes: true });
    return entries.filter(entry => entry.isDirectory()).map(({ name }) => join(marks, name));
  } catch (thrown) {
    if (isMissing(thrown)) return [];
    throw thrown;
  }
}

async function readPlace(folder: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(folder, placeName), 'utf8');
    const place = v.safeParse(placeSchema, parseCheckedJson(text));
    return place.success ? place.output.root : undefined;
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}
