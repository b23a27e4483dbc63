import { dialog, type BrowserWindow } from 'electron';
import { archiveName } from '../base/archive-id.ts';
import { singleLine } from '../base/plain-text.ts';
import type { Language } from '../contract/host-contract.ts';
import { openingTexts } from '../../renderer/text/opening.ts';

/** Characters of a name and of a path that a dialog has room for. */
const [nameLength, pathLength] = [80, 600];

/**
 * Whether the reader wants the folder in `path` opened, of which only the page says that it was dropped there. They see
 * its whole path, in a dialog of the system.
 */
export async function wantsFolder(path: string, window: BrowserWindow, language: Language): Promise<boolean> {
  const text = openingTexts[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: text.open(singleLine(archiveName(path), nameLength)),
    detail: text.whatHappens(singleLine(path, pathLength)),
    buttons: [text.yes, text.no],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
