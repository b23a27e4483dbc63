import { nameWithoutDate } from './article-date.ts';
import { singleLine } from '../base/plain-text.ts';

/** Folders that generators put articles in, which say nothing of their subject. */
const containers: ReadonlySet<string> = new Set(['_posts', '_drafts', 'source', 'content', 'posts', 'src']);
const dateFolder = /^(?:(?:19|20)\d{4}(?:\d\d)?|\d{1,4}(?:[-_.年]\d{1,2}(?:[-_.月]\d{1,2}日?|月)?|年)?)$/;

/** No file system takes more code units. */
const longestName = 255;

/** The folders an article lies in, outermost first, without those that are a date or a generator's own. */
export function sectionOfPath(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  if (isFolderArticle(path)) folders.pop();
  return folders
    .map(folder => singleLine(folder, longestName))
    .filter(folder => folder !== '' && !containers.has(folder) && !dateFolder.test(folder));
}

/** The file name without extension and date; of `my-article/index.md` the folder's. */
export function titleOfPath(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const folder = folders.at(-1);
  return nameWithoutDate(isFolderArticle(path) && folder !== undefined ? folder : path);
}

function isFolderArticle(path: string): boolean {
  return /\/_?index\.[a-z]+$/i.test(path);
}
