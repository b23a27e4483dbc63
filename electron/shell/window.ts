import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { log } from '../base/log.ts';
import { StoredValue } from './stored-value.ts';
import { boundsOnDisplays, minHeight, minWidth, placementSchema } from './window-bounds.ts';

export type PlacementFile = StoredValue<typeof placementSchema>;

export function openPlacement(userData: string): Promise<PlacementFile> {
  return StoredValue.open(join(userData, 'window.json'), placementSchema, { bounds: null, maximized: false });
}

export interface WindowFiles {
  readonly preload: string;
  /** Address of the page. */
  readonly page: string;
  readonly icon: string | undefined;
}

export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Resolves once its first picture is there, or has taken too long. */
  readonly shown: Promise<void>;
}

/** A page that has not been painted by then is waited for no longer, in milliseconds. */
const paintingTime = 1500;

/** Opens the window where it was, in the colours of the theme, and shows it once there is something to see. */
export function openWindow(files: WindowFiles, placement: PlacementFile): OpenedWindow {
  const { bounds, maximized } = placement.value;
  const displays = [
    screen.getPrimaryDisplay(),
    ...screen.getAllDisplays().filter(display => display.id !== screen.getPrimaryDisplay().id),
  ];
  const window = new BrowserWindow({
    ...boundsOnDisplays(
      bounds,
      displays.map(display => display.workArea),
    ),
    minWidth,
    minHeight,
    show: false,
    title: 'Broadsheet',
    backgroundColor: backgroundColour(),
    ...(files.icon !== undefined && { icon: files.icon }),
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  if (maximized) window.maximize();
  const shown = new Promise<void>(resolve => {
    window.once('ready-to-show', () => {
      window.show();
      resolve();
    });
    setTimeout(resolve, paintingTime);
  });
  // The title names the archive, whatever the page says.
  window.on('page-title-updated', event => event.preventDefault());
  window.on('close', () =>
    placement.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  const repaint = () => window.setBackgroundColor(backgroundColour());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  reloadAfterCrash(window);
  void window.loadURL(files.page);
  return { window, shown };
}

/** A page that dies comes back by itself, but not when it dies again at once, in milliseconds. */
const atOnce = 10_000;

function reloadAfterCrash(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('shell', `the page ended: ${reason}`);
    if (performance.now() - last > atOnce) window.webContents.reload();
    last = performance.now();
  });
}

/** The surface of renderer/styles/tokens.css, shown before the styles are there. */
function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#1c1b19' : '#fdfcf9';
}
