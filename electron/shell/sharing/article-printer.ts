import { app, BrowserWindow, session, type WebContents } from 'electron';
import { Failure } from '../../base/failure.ts';
import type { RemotePictures } from '../pictures/remote-pictures.ts';
import { serveRemotePicture } from '../pictures/serve-remote-picture.ts';
import { servePicture } from '../serve-picture.ts';

export interface PrintedPage {
  /** A document that holds nothing but the article. */
  readonly html: string;
  /** Real path of the archive its pictures are in. */
  readonly root: string;
}

/** Of the document, in addition to the one it states itself: no scripts, no origin, nothing but pictures that are here. */
const policy = "default-src 'none'; img-src archive: picture:; style-src 'unsafe-inline'; sandbox";
const address = 'app://print/article.html';

/** Countries that print on Letter (ISO 3166); everyone else has A4. */
const letterCountries: ReadonlySet<string> = new Set('US CA MX CL CO CR GT NI PA PH PR SV VE'.split(' '));

/** Prints articles in a window that is never shown, has a session of its own and runs no script. One at a time. */
export class ArticlePrinter {
  readonly #pictures: RemotePictures;
  #last: Promise<unknown> = Promise.resolve();

  constructor(pictures: RemotePictures) {
    this.#pictures = pictures;
  }

  /** Shows the system's print dialog; resolves when it is done with. */
  print(page: PrintedPage): Promise<void> {
    return this.#with(page, contents => {
      return new Promise((resolve, reject) => {
        contents.print({ silent: false, printBackground: false }, (success, reason) => {
          // A reader who changed their mind has not failed.
          if (success || /cancel/i.test(reason)) resolve();
          else reject(new Failure('printing-failed', { reason }));
        });
      });
    });
  }

  /** With title, language, outline and the tags that screen readers go by. */
  pdf(page: PrintedPage): Promise<Uint8Array> {
    return this.#with(page, contents =>
      contents.printToPDF({
        pageSize: letterCountries.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
        generateDocumentOutline: true,
        generateTaggedPDF: true,
      }),
    );
  }

  #with<Result>(page: PrintedPage, use: (contents: WebContents) => Promise<Result>): Promise<Result> {
    const printed = this.#last.then(() => inHiddenWindow(page, this.#pictures, use));
    this.#last = printed.catch(() => undefined);
    return printed;
  }
}

async function inHiddenWindow<Result>(
  { html, root }: PrintedPage,
  pictures: RemotePictures,
  use: (contents: WebContents) => Promise<Result>,
): Promise<Result> {
  const pages = session.fromPartition('printing');
  pages.protocol.handle('archive', request =>
    servePicture(request, host => (host === 'files' ? root : undefined)),
  );
  pages.protocol.handle('picture', request => serveRemotePicture(request, pictures));
  pages.protocol.handle('app', ({ url }) =>
    url === address
      ? new Response(html, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
        })
      : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: pages, sandbox: true, javascript: false, spellcheck: false },
  });
  try {
    await window.loadURL(address);
    return await use(window.webContents);
  } finally {
    window.destroy();
    pages.protocol.unhandle('app');
    pages.protocol.unhandle('picture');
    pages.protocol.unhandle('archive');
  }
}
