import type { MessagePortMain } from 'electron';
import type { Pipe } from '../wire/messages.ts';

/** A message port as one end of a pipe. Messages wait until somebody listens. */
export function portPipe(port: MessagePortMain): Pipe {
  return {
    send: message => port.postMessage(message),
    onMessage(listener) {
      const forward = ({ data }: { readonly data: unknown }) => listener(data);
      port.on('message', forward);
      port.start();
      return () => void port.off('message', forward);
    },
  };
}
