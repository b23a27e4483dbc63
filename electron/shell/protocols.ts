import { protocol, type Session } from 'electron';
import type { RemotePictures } from './pictures/remote-pictures.ts';
import { serveRemotePicture } from './pictures/serve-remote-picture.ts';
import { pageFile, proxyPage } from './serve-page.ts';
import { servePicture } from './serve-picture.ts';

export const pageOrigin = 'app://broadsheet';

/** Must run before the app is ready. None of the schemes gets past the content security policy of the page. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'archive', privileges: { standard: true, secure: true } },
    { scheme: 'picture', privileges: { standard: true, secure: true } },
  ]);
}

export interface Sources {
  /** Folder of the built page. */
  readonly page: string;
  readonly devServer: URL | undefined;
  /** Real path of the archive on show whose pictures have this host. */
  readonly archiveRoot: (host: string) => string | undefined;
  readonly pictures: RemotePictures;
}

export function handleSchemes(session: Session, { page, devServer, archiveRoot, pictures }: Sources): void {
  if (devServer) session.protocol.handle('app', request => proxyPage(request, devServer));
  // Chromium reads the files itself. `handle`, which is to take the place of this call, would have Node load its Fetch API
  // first and carry every byte: 27 of the 463 milliseconds of a start, on two cores. Chromium adds to the headers that every
  // origin may read these files; there is no other origin in a window, and nothing secret in them.
  else session.protocol.registerFileProtocol('app', (request, tell) => tell(pageFile(request, page)));
  session.protocol.handle('archive', request => servePicture(request, archiveRoot));
  session.protocol.handle('picture', request => serveRemotePicture(request, pictures));
}
