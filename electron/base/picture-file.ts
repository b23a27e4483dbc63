import { readFile, stat } from 'node:fs/promises';
import { pictureType } from './picture-type.ts';
import { fileInside, pathNames } from './url-path.ts';

/** A larger file is no picture of an article. */
const maxPictureBytes = 32 * 1024 * 1024;

export interface PictureFile {
  /** MIME type, as its bytes have it. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The picture of the archive at `realRoot`, its real path, that the path of an archive: address stands for; undefined for
 * whatever is none or lies elsewhere.
 */
export async function readPicture(url: string, realRoot: string): Promise<PictureFile | undefined> {
  const names = pathNames(url, process.platform);
  const file = names && (await fileInside(realRoot, names));
  if (file === undefined) return undefined;
  try {
    const facts = await stat(file);
    if (!facts.isFile() || facts.size > maxPictureBytes) return undefined;
    const bytes = new Uint8Array(await readFile(file));
    const type = pictureType(file, bytes);
    return type === undefined ? undefined : { type, bytes };
  } catch {
    return undefined;
  }
}
