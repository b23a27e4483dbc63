import type { IpcMainEvent, WebContents } from 'electron';
import { log } from '../base/log.ts';
import type { Pipe } from '../wire/messages.ts';
import { pageOrigin } from './protocols.ts';

/** The shell's end of the pipe that the preload exposes. Only the page itself, in the main frame, is heard. */
export function hostPipe(contents: WebContents): Pipe {
  return {
    send(message) {
      if (!contents.isDestroyed()) contents.send('host', message);
    },
    onMessage(listener) {
      const forward = (event: IpcMainEvent, message: unknown) => {
        if (comesFromPage(event, contents)) listener(message);
        else log('shell', 'a message from a foreign frame was dropped');
      };
      contents.ipc.on('host', forward);
      return () => void contents.ipc.off('host', forward);
    },
  };
}

function comesFromPage({ senderFrame }: IpcMainEvent, contents: WebContents): boolean {
  if (!senderFrame || senderFrame !== contents.mainFrame) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return `${protocol}//${host}` === pageOrigin;
}
