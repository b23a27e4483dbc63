import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface NetLog {
  /** For the command line of the app. */
  readonly words: readonly string[];
  /** Addresses that Chromium was to load, and names that it was to look up, by its own record. */
  readonly asked: () => Promise<readonly string[]>;
  /** Whether the record was kept at all. */
  readonly isKept: () => Promise<boolean>;
}

/** Has Chromium record in `folder` what becomes of each request, those of its own services among them. */
export function netLog(folder: string): NetLog {
  const file = path.join(folder, 'net-log.json');
  return {
    words: [`--log-net-log=${file}`],
    asked: async () =>
      [...(await readFile(file, 'utf8')).matchAll(/"(?:url|host)":"([^"]*)"/g)].map(
        ([, asked]) => asked ?? '',
      ),
    isKept: async () => (await readFile(file, 'utf8')).includes('"logEventTypes"'),
  };
}
