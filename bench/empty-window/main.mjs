/** The least that Electron can show: what the start and the memory of the program are compared with. */
import { app, BrowserWindow } from 'electron';

const page = '<!doctype html><title>Empty</title><body data-ready="true">';
// Not awaited: Electron is ready only after this module has ended.
void app.whenReady().then(() => new BrowserWindow().loadURL(`data:text/html,${encodeURIComponent(page)}`));
