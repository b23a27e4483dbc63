/** Which files of an archive are articles, told by their names alone. */

const extensions = /\.(md|markdown|mdown|html|htm|txt)$/i;

/**
 * The most bytes of a file that are read. A saved page with its pictures inside reaches a few megabytes; beyond
 * this a file is a log or an export, not an article, and one reader thread would be held up for seconds.
 */
export const maxFileBytes = 8 * 1024 * 1024;

/** True for the name of an article file; dot files and the `._` companions that macOS leaves are none. */
export function isArticleFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return !base.startsWith('.') && extensions.test(base);
}

/** How the format of a file is told before it is opened. */
export type FileFormat = 'markdown' | 'page' | 'text';

export function formatOf(path: string): FileFormat {
  const extension = extensions.exec(path)?.[1]?.toLowerCase();
  if (extension === 'html' || extension === 'htm') return 'page';
  return extension === 'txt' ? 'text' : 'markdown';
}
