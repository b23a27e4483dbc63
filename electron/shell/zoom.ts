import { BrowserWindow } from 'electron';

/** As in the menus of other programs. A level is a fifth more than the one before it. */
const step = 0.5;

const levels: Readonly<Record<'in' | 'out' | 'actual', (level: number) => number>> = {
  in: level => level + step,
  out: level => level - step,
  actual: () => 0,
};

/** Enlarges or reduces the window in front. */
export function zoom(change: keyof typeof levels): void {
  const page = BrowserWindow.getFocusedWindow()?.webContents;
  page?.setZoomLevel(levels[change](page.getZoomLevel()));
}
