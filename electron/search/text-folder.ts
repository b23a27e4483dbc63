import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDiskFault, toDataFailure } from '../base/data-fault.ts';
import { Failure } from '../base/failure.ts';
import { log } from '../base/log.ts';
import { TextManifestFile, type TextManifest } from './text-manifest.ts';

/** A part of the index that is lost. */
export interface DamagedText {
  /** Of the file that was set aside; undefined where it was not there. */
  readonly movedTo: string | undefined;
  /** Shards whose articles have to be read again. */
  readonly shards: readonly number[];
}

/** The folder of a full-text index: the names of its files, and what becomes of those that are of no use. */
export class TextFolder {
  readonly path: string;
  readonly manifest: TextManifestFile;

  constructor(path: string) {
    this.path = path;
    this.manifest = new TextManifestFile(join(path, 'manifest.json'));
  }

  segment(number: number): string {
    return join(this.path, `segment-${number}`);
  }

  /** The manifest; an empty one, and what was lost, where it is damaged. Throws like `TextManifestFile.read`. */
  async readManifest(): Promise<{ readonly manifest: TextManifest; readonly damaged: DamagedText[] }> {
    try {
      return { manifest: await this.manifest.read(), damaged: [] };
    } catch (thrown) {
      if (!isDamage(thrown) && !isDiskFault(thrown)) throw toDataFailure(thrown, this.path);
      log('index', 'the list of segments is damaged; the index is built anew', thrown);
      const movedTo = await setAside(this.manifest.path);
      return { manifest: await this.manifest.read(), damaged: [{ movedTo, shards: [] }] };
    }
  }

  /** Removes the segments that a crash left behind. */
  async removeStrays({ segments }: TextManifest): Promise<void> {
    const known = new Set(segments.map(({ number }) => basename(this.segment(number))));
    for (const name of await readdir(this.path)) {
      if (/^segment-\d+$/.test(name) && !known.has(name)) await rm(join(this.path, name), { force: true });
    }
  }
}

export const isDamage = (thrown: unknown): thrown is Failure =>
  thrown instanceof Failure && thrown.code === 'index-damaged';

/** Keeps a damaged file under another name, which it resolves to; undefined where there is none. */
export async function setAside(path: string): Promise<string | undefined> {
  const aside = `${path}.damaged-${Date.now()}`;
  try {
    await rename(path, aside);
    return aside;
  } catch {
    return undefined;
  }
}

/** Carries out what makes the file at `path`; when it fails, nothing of the file stays to take up space. */
export async function orRemoved<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (thrown) {
    await rm(path, { force: true }).catch(() => undefined);
    throw thrown;
  }
}
