import { extname } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { fileInside, relativeNames } from '../../base/url-path.ts';
import { openFile } from '../other-programs.ts';

/** Texts that no program runs. A saved page is not among them: a browser would run its scripts and ask for its parts. */
const editable: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdown', '.txt']);

/** Opens a file of the archive in the reader's editor. `path` is relative to the archive. */
export async function openInEditor(realRoot: string | undefined, path: string): Promise<void> {
  const names = relativeNames(path, process.platform);
  const file = realRoot === undefined || !names ? undefined : await fileInside(realRoot, names);
  if (file === undefined) throw new Failure('article-missing', { path });
  // The name of the file itself counts, not that of a link to it.
  if (!editable.has(extname(file).toLowerCase())) throw new Failure('opening-refused', { path });
  const fault = await openFile(file);
  if (fault !== '') throw new Failure('opening-refused', { path, reason: fault });
}
