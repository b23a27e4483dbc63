/** Selective unpacking of a zip: of 25,820 entries the test runtime needs some eighty. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** @type {(file: string, options: yauzl.Options) => Promise<yauzl.ZipFile>} */
const openZip = promisify(yauzl.open);

/**
 * @param {string} file the zip
 * @param {string} target the folder that is filled
 * @param {(entry: string) => string | undefined} placeOf the path below `target`, undefined to leave the entry out
 */
export async function extract(file, target, placeOf) {
  const zip = await openZip(file, { lazyEntries: true, autoClose: true });
  await new Promise((resolve, reject) => {
    zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
      const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName);
      if (place === undefined) return zip.readEntry();
      write(zip, entry, path.join(target, place)).then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}

/**
 * @param {yauzl.ZipFile} zip
 * @param {yauzl.Entry} entry
 * @param {string} file
 */
async function write(zip, entry, file) {
  await mkdir(path.dirname(file), { recursive: true });
  /** @type {import('node:stream').Readable} */
  const content = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error))),
  );
  // The upper half of the attributes holds the Unix mode; executables lose their bit without it.
  await pipeline(content, createWriteStream(file, { mode: (entry.externalFileAttributes >>> 16) & 0o777 }));
}
