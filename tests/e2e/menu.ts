import type { ElectronApplication } from '@playwright/test';

/** Gives a command as the menu bar does. */
export const command = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
