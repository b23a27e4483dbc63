import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { log } from '../base/log.ts';
import { platform } from './platform.ts';
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

/** Opens the window where it was, in the colours of the theme, and shows it once there is something to see. */
export function openWindow(files: WindowFiles, placement: PlacementFile): BrowserWindow {
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
  window.once('ready-to-show', () => {
    window.show();
    // Elsewhere the program has its icon from its bundle. Its picture takes a while to read, so it comes last.
    if (files.icon !== undefined && platform() === 'linux') window.setIcon(files.icon);
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
  return window;
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
