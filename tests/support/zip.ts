import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl';
import { ZipFile as ZipMaker } from 'yazl';

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** The entries of a ZIP archive by name, in order. */
export async function entriesOf(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(readFileSync(file), { lazyEntries: true });
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  const entries = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      openEntry(entry)
        .then(buffer)
        .then(content => {
          entries.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
    });
    zip.readEntry();
  });
}

/** A ZIP archive of these entries; the first is stored as it is. */
export function zipOf(entries: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipMaker();
  let isFirst = true;
  for (const [name, content] of entries) {
    zip.addBuffer(content, name, { compress: !isFirst, forceDosTimestamp: true });
    isFirst = false;
  }
  zip.end();
  return buffer(zip.outputStream);
}
