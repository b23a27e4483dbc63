import type { Pipe } from './messages.ts';

/** A pipe that carries text. */
export interface TextPipe {
  send(text: string): void;
  /** Calls `listener` for each text until the returned function is called. */
  onMessage(listener: (text: unknown) => void): () => void;
}

/**
 * Messages as JSON. On its way into a page a text is copied as a whole, while an object is taken apart and built anew
 * property by property: for a page of rows that takes longer than finding them.
 */
export function jsonPipe(pipe: TextPipe): Pipe {
  return {
    send: message => pipe.send(JSON.stringify(message)),
    onMessage: listener =>
      pipe.onMessage(text => {
        const message = typeof text === 'string' ? parsed(text) : undefined;
        if (message !== undefined) listener(message);
      }),
  };
}

/** Undefined for what is no JSON: like a message of no known shape, it is passed over. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
