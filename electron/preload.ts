/** The two pipes of the page, and the one thing a page cannot find out by itself: the path of a dropped folder. */
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { TextPipe } from './wire/json-pipe.ts';
import type { Pipe } from './wire/messages.ts';

const hostPipe: Pipe = {
  send: message => ipcRenderer.send('host', message),
  onMessage(listener) {
    const forward = (_event: unknown, message: unknown) => listener(message);
    ipcRenderer.on('host', forward);
    // Returns nothing: whatever it returned would be handed to the page.
    return () => void ipcRenderer.off('host', forward);
  },
};

/** The shell hands over a port for each archive that is opened; the one before it is closed. */
let port: MessagePort | undefined;
const archiveListeners = new Set<(text: unknown) => void>();
ipcRenderer.on('archive-port', event => {
  port?.close();
  port = event.ports[0];
  if (!port) return;
  port.onmessage = ({ data }) => {
    for (const listener of archiveListeners) listener(data);
  };
});

const archivePipe: TextPipe = {
  send: text => port?.postMessage(text),
  onMessage(listener) {
    archiveListeners.add(listener);
    return () => void archiveListeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('hostPipe', hostPipe);
contextBridge.exposeInMainWorld('archivePipe', archivePipe);
contextBridge.exposeInMainWorld('pathOfDropped', (file: File) => webUtils.getPathForFile(file));

/** When a window has long painted what it opened with, in milliseconds. */
const restMs = 10_000;

/** Chromium keeps what the start needed, and what was shown, in case they are needed again. */
const giveMemoryBack = () => void requestIdleCallback(() => webFrame.clearCache());
setTimeout(giveMemoryBack, restMs);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) giveMemoryBack();
});
