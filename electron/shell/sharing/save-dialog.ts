import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { ExportFormat, MarksFormat } from '../../contract/export-scope.ts';
import type { Language } from '../../contract/host-contract.ts';
import { sharingTexts } from '../../../renderer/text/sharing.ts';

/** What a file is written as. */
export type FileKind = ExportFormat | 'pdf' | `marks-${MarksFormat}`;

const extensions: Readonly<Record<FileKind, string>> = {
  html: 'html',
  markdown: 'zip',
  epub: 'epub',
  pdf: 'pdf',
  'marks-json': 'json',
  'marks-markdown': 'md',
  'marks-csv': 'csv',
};

/** Asks where a file is to be written; undefined when the dialog was closed. */
export async function askForFile(
  window: BrowserWindow,
  language: Language,
  kind: FileKind,
  name: string,
): Promise<string | undefined> {
  const extension = extensions[kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: sharingTexts[language].saveAs[kind],
    defaultPath: join(app.getPath('documents'), `${fileName(name)}.${extension}`),
    filters: [{ name: sharingTexts[language].formats[kind], extensions: [extension] }],
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
