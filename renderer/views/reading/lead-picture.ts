import type { ArticleView } from '../../../electron/contract/archive-contract.ts';
import { decoded, localPicture } from '../local-picture.ts';

/**
 * The address of an article's lead picture where it is a file of the archive and the body does not begin its
 * pictures with it anyway.
 */
export function leadPicture({
  image,
  path,
  html,
}: Pick<ArticleView, 'image' | 'path' | 'html'>): string | undefined {
  const lead = image === undefined ? undefined : localPicture(image, path);
  if (lead === undefined) return undefined;
  const first = /<img\b[^>]*?\ssrc="([^"]*)"/i.exec(html)?.[1];
  return first !== undefined && decoded(first) === decoded(lead) ? undefined : lead;
}
