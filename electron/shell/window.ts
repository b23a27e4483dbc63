import { BrowserWindow, nativeTheme, screen } from 'electron';
import { log } from '../base/log.ts';
import { platform } from './platform.ts';
import { boundsOnDisplays, minHeight, minWidth, type Placement } from './window-bounds.ts';

export interface WindowFiles {
  readonly preload: string;
  /** Address of the page. */
  readonly page: string;
  readonly icon: string | undefined;
}

export interface WindowPlacement {
  readonly width: number;
  readonly height: number;
  /** Chosen by the system where they are missing. */
  readonly x?: number;
  readonly y?: number;
  readonly maximized?: boolean;
}

/** Where a window is to stand, as far as the displays of today have the place where it stood. */
export function presentPlacement({ bounds, maximized }: Placement): WindowPlacement {
  const displays = [
    screen.getPrimaryDisplay(),
    ...screen.getAllDisplays().filter(display => display.id !== screen.getPrimaryDisplay().id),
  ];
  const areas = displays.map(display => display.workArea);
  return { ...boundsOnDisplays(bounds, areas), maximized };
}

export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Lets it appear; only the first call does anything. */
  readonly appear: () => void;
  /** Whether it is, or will be once it appears. */
  readonly isMaximized: () => boolean;
}

/** A page that has nothing to show by then shows that, in milliseconds. */
const patience = 700;

/**
 * Opens a window in the colours of the theme. It appears when whoever opened it hears from its page that there is
 * something to see. Before that the page knows that it is not seen: one that is to paint waits for the process of the
 * graphics card, which starts at the same time, and does nothing else meanwhile.
 */
export function openWindow(files: WindowFiles, placement: WindowPlacement): OpenedWindow {
  const { maximized = false, ...bounds } = placement;
  const window = new BrowserWindow({
    ...bounds,
    minWidth,
    minHeight,
    show: false,
    paintWhenInitiallyHidden: false,
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
      disableBlinkFeatures: 'FileSystemAccessLocal',
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  let hasAppeared = false;
  const appear = () => {
    if (hasAppeared || window.isDestroyed()) return;
    hasAppeared = true;
    // Not before: to maximize a window shows it.
    if (maximized) window.maximize();
    window.show();
    // Elsewhere the program has its icon from its bundle.
    if (files.icon !== undefined && platform() === 'linux') window.setIcon(files.icon);
  };
  setTimeout(appear, patience);
  // The title names the archive, whatever the page says.
  window.on('page-title-updated', event => event.preventDefault());
  const repaint = () => window.setBackgroundColor(backgroundColour());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  reloadAfterCrash(window);
  void window.loadURL(files.page);
  return { window, appear, isMaximized: () => (hasAppeared ? window.isMaximized() : maximized) };
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
