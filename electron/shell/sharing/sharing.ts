import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clipboard, type BrowserWindow } from 'electron';
import { archiveId, archiveName } from '../../base/archive-id.ts';
import { Failure } from '../../base/failure.ts';
import { outsideArchive } from '../../base/outside-archive.ts';
import { fileInside, relativeNames } from '../../base/url-path.ts';
import { WholeFile } from '../../base/whole-file.ts';
import type { ExportProgress } from '../../contract/export-contract.ts';
import type { ExportFormat } from '../../contract/export-scope.ts';
import type { HostContract, Language } from '../../contract/host-contract.ts';
import type { marksExchangeRequests } from '../../contract/marks-exchange-contract.ts';
import type { sharingRequests } from '../../contract/sharing-contract.ts';
import type { Handlers } from '../../wire/contract.ts';
import type { Workspace } from '../archives/workspace.ts';
import type { RemotePictures } from '../pictures/remote-pictures.ts';
import type { OneDialog } from '../one-dialog.ts';
import { revealFile } from '../other-programs.ts';
import { ArticlePrinter } from './article-printer.ts';
import { openInEditor } from './editor.ts';
import { marksExchangeHandlers } from './marks-exchange.ts';
import { askForFile } from './save-dialog.ts';
import { shareLink } from './share-link.ts';

export interface SharingContext {
  readonly window: BrowserWindow;
  readonly workspace: Workspace;
  readonly pictures: RemotePictures;
  readonly dialogs: OneDialog;
  readonly language: () => Language;
  readonly onProgress: (progress: ExportProgress) => void;
}

type Requests = typeof sharingRequests & typeof marksExchangeRequests;

/** Lets articles and marks of the open archive out of the program, as the window asks and the reader chooses. */
export class Sharing {
  readonly #context: SharingContext;
  readonly #printer: ArticlePrinter;
  /** The file that was written last. */
  #written: string | undefined;

  constructor(context: SharingContext) {
    this.#context = context;
    this.#printer = new ArticlePrinter(context.pictures);
  }

  handlers(): Pick<Handlers<HostContract>, keyof Requests> {
    return {
      ...marksExchangeHandlers(this.#context, file => (this.#written = file)),
      copyArticle: async ({ id, form }, signal) => {
        const { exports } = this.#archive();
        await clipboard.writeText(
          await exports.request('text', { id, form, language: this.#language }, signal),
        );
        return null;
      },
      copyShareLink: async ({ id }) => {
        const { exports, root } = this.#archive();
        const article = await exports.request('identify', { id });
        await clipboard.writeText(
          shareLink({ archive: { id: archiveId(root), name: archiveName(root) }, article }),
        );
        return null;
      },
      copyFileLink: async ({ path }) => {
        const { root } = this.#archive();
        const names = relativeNames(path, process.platform);
        if (!names || (await fileInside(root, names)) === undefined)
          throw new Failure('article-missing', { path });
        await clipboard.writeText(pathToFileURL(join(root, ...names)).href);
        return null;
      },
      openInEditor: async ({ path }) => {
        await openInEditor(this.#context.workspace.root, path);
        return null;
      },
      printArticle: async ({ id }, signal) => {
        const { exports, root } = this.#archive();
        const { html } = await exports.request('page', { id, language: this.#language }, signal);
        await this.#context.dialogs.during(() => this.#printer.print({ html, root }));
        return null;
      },
      savePdf: ({ id }, signal) => this.#savePdf(id, signal),
      exportArticles: async ({ scope, format, name }, signal) => {
        const { exports } = this.#archive();
        const file = await this.#ask(format, name);
        if (file === undefined) return null;
        const stop = exports.on('progress', this.#context.onProgress);
        try {
          const order = { scope, format, file, title: name, language: this.#language };
          const exported = await exports.request('write', order, signal);
          this.#written = file;
          return { ...exported, file };
        } finally {
          stop();
        }
      },
      revealWritten: () => {
        if (this.#written !== undefined) revealFile(this.#written);
        return null;
      },
    };
  }

  async #savePdf(id: number, signal: AbortSignal): Promise<{ readonly file: string } | null> {
    const { exports, root } = this.#archive();
    const { html, title } = await exports.request('page', { id, language: this.#language }, signal);
    const chosen = await this.#ask('pdf', title);
    if (chosen === undefined) return null;
    const file = await WholeFile.create(await outsideArchive(root, chosen));
    try {
      await file.write(await this.#printer.pdf({ html, root }));
      await file.finish();
    } catch (thrown) {
      await file.discard();
      throw thrown;
    }
    this.#written = file.path;
    return { file: file.path };
  }

  #ask(format: ExportFormat | 'pdf', name: string): Promise<string | undefined> {
    const { window, dialogs } = this.#context;
    return dialogs.during(() => askForFile(window, this.#language, format, name));
  }

  get #language(): Language {
    return this.#context.language();
  }

  #archive() {
    const { session, root } = this.#context.workspace;
    if (!session || root === undefined) throw new Failure('archive-closed');
    return { exports: session.exports, root };
  }
}
