/** The least that Electron can show: what the start and the memory of the program are compared with. */
import { app, BrowserWindow } from 'electron';

// A frame is painted after its callbacks have run, so the next one finds it on the screen.
const ready = `requestAnimationFrame(() => requestAnimationFrame(() => {
  document.body.dataset.ready = 'true';
  performance.mark('ready');
}))`;
const page = `<!doctype html><title>Empty</title><body><script>${ready}</script>`;
// Not awaited: Electron is ready only after this module has ended.
void app.whenReady().then(() => new BrowserWindow().loadURL(`data:text/html,${encodeURIComponent(page)}`));
