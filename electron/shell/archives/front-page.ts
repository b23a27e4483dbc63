import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { frontPageFormat, frontPageName } from '../../contract/front-page.ts';

/**
 * The front page kept in the data folder of an archive, as the JSON of a `FrontPage`; undefined where there is none, or
 * it is not what the archive process of this version wrote.
 */
export async function readFrontPage(data: string): Promise<string | undefined> {
  let file: string;
  try {
    file = await readFile(join(data, frontPageName), 'utf8');
  } catch {
    return undefined;
  }
  const text = file.slice(file.indexOf('\n') + 1);
  return file.startsWith(`${frontPageFormat} ${crc32(text)}\n`) ? text : undefined;
}
