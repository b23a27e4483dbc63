/** The least that Electron can show: what the start and the memory of the program are compared with. */
import { app, BrowserWindow } from 'electron';

await app.whenReady();
const page = '<!doctype html><title>Empty</title><body data-ready="true">';
await new BrowserWindow().loadURL(`data:text/html,${encodeURIComponent(page)}`);
