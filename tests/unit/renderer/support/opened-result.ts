import { Result } from '../../../../renderer/state/result.svelte.ts';
import { pageSize } from '../../../../renderer/state/row-pages.svelte.ts';
import { ListedArchive } from './listed-archive.ts';

/** A place from which the rows in sight, and as many on both sides, lie on one page. */
export const midOf = (page: number): number => page * pageSize + 7;

export const typed = (text: string) => ({ text, typing: true });

/** All of an archive of `count` articles, listed in a window of five rows. */
export async function openResult(count: number, rowsInSight = 5) {
  const archive = new ListedArchive(count);
  const result = new Result(archive.connection);
  result.viewport.rowHeight = 50;
  result.viewport.height = 50 * rowsInSight;
  await result.search({ text: '', typing: false });
  return { archive, result };
}
