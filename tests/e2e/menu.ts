import type { ElectronApplication } from '@playwright/test';

/** Gives a command as the menu bar does. */
export const command = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

/** The save dialog answers with this file from now on. */
export const saveTo = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
