import { dialog, shell, type BrowserWindow } from 'electron';
import { log } from '../base/log.ts';
import type { Language } from '../contract/host-contract.ts';
import { leavingTexts } from '../../renderer/text/leaving.ts';
import { externalAddress } from './external-address.ts';

/** Characters of an address that a dialog has room for. Its host is at the start, and in the question besides. */
const shownLength = 600;

/**
 * Opens addresses outside the program, once the reader has seen where they lead: the words of a link say nothing of it.
 * The question is a dialog of the system, so nothing in the page can cover it, answer it or pass for it.
 */
export class AddressOpener {
  readonly #language: () => Language;
  /** Hosts that the reader wants to hear no more of while the program runs. */
  readonly #agreed = new Set<string>();
  #asking = false;

  constructor(language: () => Language) {
    this.#language = language;
  }

  /**
   * Asks whether to open an http, https or mailto address in the program the system has for it. False where it may not
   * be opened at all. What comes while the reader is being asked is dropped: questions do not pile up.
   */
  open(text: string, window: BrowserWindow | null): boolean {
    const address = externalAddress(text);
    if (address === undefined) return false;
    if (!this.#asking) void this.#openAgreed(address, window);
    return true;
  }

  async #openAgreed(address: string, window: BrowserWindow | null): Promise<void> {
    this.#asking = true;
    try {
      if (await this.#agree(address, window)) await shell.openExternal(address);
    } catch (thrown) {
      log('shell', 'an address was not opened', thrown);
    } finally {
      this.#asking = false;
    }
  }

  async #agree(address: string, window: BrowserWindow | null): Promise<boolean> {
    const { host } = new URL(address);
    if (this.#agreed.has(host)) return true;
    const text = leavingTexts[this.#language()];
    const question: Electron.MessageBoxOptions = {
      type: 'question',
      message: host === '' ? text.writeMail : text.open(host),
      detail: address.length > shownLength ? `${address.slice(0, shownLength)}…` : address,
      buttons: [text.yes, text.no],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      ...(host !== '' && { checkboxLabel: text.askNoMore(host) }),
    };
    const { response, checkboxChecked } = await (window
      ? dialog.showMessageBox(window, question)
      : dialog.showMessageBox(question));
    const agreed = response === 0;
    if (agreed && checkboxChecked) this.#agreed.add(host);
    return agreed;
  }
}
