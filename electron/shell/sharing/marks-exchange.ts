import { dialog } from 'electron';
import { Failure } from '../../base/failure.ts';
import type { marksExchangeRequests } from '../../contract/marks-exchange-contract.ts';
import type { Handlers } from '../../wire/contract.ts';
import { sharingTexts } from '../../../renderer/text/sharing.ts';
import { askForFile } from './save-dialog.ts';
import type { SharingContext } from './sharing.ts';

/** Lets marks of the open archive out of the program, and others in; `onWritten` hears of a file that was written. */
export function marksExchangeHandlers(
  { window, workspace, dialogs, language }: SharingContext,
  onWritten: (file: string) => void,
): Handlers<{
  readonly requests: typeof marksExchangeRequests;
  readonly events: Readonly<Record<string, never>>;
}> {
  /** The document that the reader chose last: a page names no file. */
  let chosen: string | undefined;
  const theChosen = (): string => {
    if (chosen === undefined) throw new Failure('message-refused', { reason: 'no document was chosen' });
    return chosen;
  };
  const exports = (): NonNullable<typeof workspace.session>['exports'] => {
    if (!workspace.session) throw new Failure('archive-closed');
    return workspace.session.exports;
  };
  return {
    exportMarks: async ({ format }, signal) => {
      const archive = exports();
      const { state } = workspace;
      const name = sharingTexts[language()].marksOf(state.kind === 'open' ? state.name : '');
      const file = await dialogs.during(() => askForFile(window, language(), `marks-${format}`, name));
      if (file === undefined) return null;
      const written = await archive.request('writeMarks', { format, file }, signal);
      onWritten(written.file);
      return written;
    },
    chooseMarks: async () => {
      const text = sharingTexts[language()];
      const { filePaths } = await dialogs.during(() =>
        dialog.showOpenDialog(window, {
          title: text.importMarks,
          filters: [{ name: text.formats['marks-json'], extensions: ['json'] }],
          properties: ['openFile'],
        }),
      );
      const [file] = filePaths;
      if (file === undefined) return null;
      chosen = file;
      return { file };
    },
    previewMarks: (_input, signal) => exports().request('previewMarks', { file: theChosen() }, signal),
    importMarks: () => exports().request('takeUpMarks', { file: theChosen() }),
  };
}
