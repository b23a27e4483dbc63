import { dialog, type BrowserWindow } from 'electron';
import { Failure } from '../../base/failure.ts';
import { singleLine } from '../../base/plain-text.ts';
import type { Language } from '../../contract/host-contract.ts';
import { sharingTexts } from '../../../renderer/text/sharing.ts';
import type { PresentArchive } from '../archives/recent-archives.ts';
import type { Workspace } from '../archives/workspace.ts';
import { failureBox } from '../failure-box.ts';
import { placesOf } from './known-archives.ts';
import { parseShareLink, type SharedArticle } from './share-link.ts';

export interface LinkFollowerContext {
  readonly language: () => Language;
  /** Undefined while there is none. */
  readonly window: () => BrowserWindow | undefined;
  /** The archives that the reader knows and that are there, those that are open first. */
  readonly known: () => Promise<readonly PresentArchive[]>;
  /** Resolves with the window that shows the archive, once that is open or has failed to open. */
  readonly openArchive: (path: string) => Promise<ShownArchive | undefined>;
}

/** A window with an archive. */
export interface ShownArchive {
  readonly workspace: Pick<Workspace, 'session'>;
  readonly showArticle: (id: number) => void;
}

/** Characters of a title that a dialog has room for. */
const titleLength = 300;

/**
 * Follows links that come from outside the program. Whoever made one decides only which article of which known archive
 * is meant: the reader is told both and agrees before anything is opened.
 */
export class LinkFollower {
  readonly #context: LinkFollowerContext;
  #isAsking = false;

  constructor(context: LinkFollowerContext) {
    this.#context = context;
  }

  /** Never rejects: what goes wrong is told in a dialog. */
  async follow(link: string): Promise<void> {
    try {
      const shared = parseShareLink(link);
      if (!shared) throw new Failure('shared-link-invalid');
      const places = placesOf(shared.archive, await this.#context.known());
      if (places.length === 0) throw new Failure('shared-archive-unknown', { path: shared.archive.name });
      if (await this.#isAgreed(shared, places[0] ?? '')) await this.#show(shared, places);
    } catch (thrown) {
      await this.#tell(thrown);
    }
  }

  async #show({ article }: SharedArticle, places: readonly string[]): Promise<void> {
    for (const place of places) {
      const shown = await this.#context.openArchive(place);
      const found = await shown?.workspace.session?.exports.request('find', article);
      if (found) return shown?.showArticle(found.id);
    }
    throw new Failure('shared-article-missing', { path: article.title });
  }

  async #isAgreed({ article }: SharedArticle, place: string): Promise<boolean> {
    const text = sharingTexts[this.#context.language()];
    const { response } = await this.#ask({
      type: 'question',
      message: text.openShared,
      detail: text.sharedArticle(singleLine(article.title, titleLength), place),
      buttons: [text.open, text.cancel],
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0;
  }

  async #tell(thrown: unknown): Promise<void> {
    await this.#ask(failureBox(thrown, this.#context.language()));
  }

  /** What comes while a dialog is open is dropped, as if it had been refused: links could come by the thousand. */
  async #ask(options: Electron.MessageBoxOptions): Promise<{ readonly response: number }> {
    if (this.#isAsking) return { response: options.cancelId ?? 0 };
    this.#isAsking = true;
    try {
      const window = this.#context.window();
      return await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
    } finally {
      this.#isAsking = false;
    }
  }
}
