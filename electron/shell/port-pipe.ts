import type { MessagePortMain } from 'electron';
import { jsonPipe } from '../wire/json-pipe.ts';
import type { Pipe } from '../wire/messages.ts';

/** A message port as one end of a pipe. Messages wait until somebody listens. */
export function portPipe(port: MessagePortMain): Pipe {
  return jsonPipe({
    send: text => port.postMessage(text),
    onMessage(listener) {
      const forward = ({ data }: { readonly data: unknown }) => listener(data);
      port.on('message', forward);
      port.start();
      return () => void port.off('message', forward);
    },
  });
}
