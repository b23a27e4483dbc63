/**
 * The address of an article's picture where it lies in the archive; undefined where there is none, or where it is
 * anywhere else. A path is relative to the article's folder, or to the archive where it begins with a slash.
 */
export function pictureAddress(article: string, image: string | undefined): string | undefined {
  if (image === undefined || /^([a-z][a-z0-9+.-]*:|\/\/|\\\\)/i.test(image)) return undefined;
  const folder = article.split('/').slice(0, -1);
  const path = image.startsWith('/') ? [] : folder;
  for (const part of image.replace(/[?#].*$/s, '').split('/')) {
    if (part === '..' && path.length === 0) return undefined;
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.length === 0 ? undefined : `archive://files/${path.map(encodeURIComponent).join('/')}`;
}
