import { isAbsolute, relative, resolve, sep } from 'node:path';
import { ArchiveIndex } from '../archive/archive-index.ts';
import { readArticleFile } from '../archive/read-file.ts';
import { renderArticle } from '../article/render.ts';
import { archiveDataFolder } from '../base/archive-id.ts';
import { Failure } from '../base/failure.ts';
import { localZone } from '../base/zone-name.ts';
import { archiveRoot, type Session } from './session.ts';

export interface ShowOptions {
  readonly folder: string;
  /** Relative to the archive or absolute. */
  readonly path: string;
  readonly format: 'text' | 'html' | 'json';
}

/** Shows one article straight from its file; no index is needed, but where there is one, dates are read alike. */
export async function show(session: Session, { folder, path: given, format }: ShowOptions): Promise<number> {
  const root = await archiveRoot(folder);
  const path = relative(root, resolve(root, given)).split(sep).join('/');
  if (path.startsWith('../') || isAbsolute(path)) throw new Failure('article-missing', { path: given });
  const data = archiveDataFolder(session.userData, root);
  const zone = (await ArchiveIndex.zoneIn(data)) ?? localZone();
  const reading = await readArticleFile(root, path, { zone, now: Date.now() });
  const { article, text, encoding, remarks, outcome } = reading;
  const { body: _, date, ...facts } = article;
  switch (format) {
    case 'html':
      await session.output.line(renderArticle(article, path));
      break;
    case 'json':
      await session.output.line(
        JSON.stringify({
          path,
          outcome,
          encoding,
          remarks,
          ...facts,
          author: facts.author ?? null,
          date: new Date(date.instant).toISOString(),
          dateSource: date.source,
          ...(date.doubt && { dateDoubt: date.doubt }),
          text: text.body,
          html: renderArticle(article, path),
        }),
      );
      break;
    case 'text':
      await session.output.line(`${text.title}\n\n${text.body}`);
      break;
  }
  return 0;
}
