import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { ExportFormat } from '../../contract/export-scope.ts';
import type { Language } from '../../contract/host-contract.ts';
import { sharingTexts } from '../../../renderer/text/sharing.ts';

const extensions: Readonly<Record<ExportFormat | 'pdf', string>> = {
  html: 'html',
  markdown: 'zip',
  epub: 'epub',
  pdf: 'pdf',
};

/** Asks where a file is to be written; undefined when the dialog was closed. */
export async function askForFile(
  window: BrowserWindow,
  language: Language,
  format: ExportFormat | 'pdf',
  name: string,
): Promise<string | undefined> {
  const extension = extensions[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: sharingTexts[language].saveAs[format],
    defaultPath: join(app.getPath('documents'), `${fileName(name)}.${extension}`),
    filters: [{ name: sharingTexts[language].formats[format], extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

/** A name that every file system takes, of the first words of a title. */
function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    [...plain]
      .slice(0, 80)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || 'Broadsheet'
  );
}
