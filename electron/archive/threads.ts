import { join } from 'node:path';

/** The built entry files of the worker threads. */
export interface ThreadFiles {
  readonly reader: string;
  readonly walker: string;
  readonly segment: string;
  readonly exporter: string;
}

/** They stand beside the entry file that was started; `folder` is its folder. */
export const threadFilesIn = (folder: string): ThreadFiles => ({
  reader: join(folder, 'reader-thread.js'),
  walker: join(folder, 'walker-thread.js'),
  segment: join(folder, 'segment-thread.js'),
  exporter: join(folder, 'exporter-thread.js'),
});
