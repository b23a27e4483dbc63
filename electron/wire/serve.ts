import { safeParse } from 'valibot';
import { Failure, toFailureData } from '../base/failure.ts';
import { log } from '../base/log.ts';
import type { Contract, EventName, Handlers, ValueOf } from './contract.ts';
import { isClientMessage, type Pipe, type RequestMessage, type ServerMessage } from './messages.ts';

export interface Service<C extends Contract> {
  emit<Name extends EventName<C>>(name: Name, value: ValueOf<C, Name>): void;
  /** Stops listening and aborts every request under way; resolves when the last of their handlers has ended. */
  close(): Promise<void>;
}

/** More than any window asks; a page that were taken over could ask without end, and each request holds memory. */
const mostUnderWay = 1_000;

type Handler = (input: unknown, signal: AbortSignal) => unknown;

/**
 * Answers the requests of one client. Input is checked here, once, against the contract's schema, so handlers
 * trust theirs. A message that fits nothing is refused with a reply where it has an id, and logged.
 */
export function serve<C extends Contract>(contract: C, pipe: Pipe, handlers: Handlers<C>): Service<C> {
  const running = new Map<number, { readonly abort: AbortController; readonly ended: Promise<void> }>();
  let closed = false;
  const send = (message: ServerMessage) => {
    if (!closed) pipe.send(message);
  };

  async function answer({ id, name, input }: RequestMessage, signal: AbortSignal): Promise<void> {
    try {
      const shape = Object.hasOwn(contract.requests, name) ? contract.requests[name] : undefined;
      if (!shape) throw new Failure('message-refused', { name });
      const checked = safeParse(shape.input, input);
      if (!checked.success) {
        throw new Failure('message-refused', { name, reason: checked.issues[0].message });
      }
      // The mapped type ties each handler to its schema, which TypeScript cannot follow through a dynamic name.
      const handler = handlers[name] as Handler;
      const value = await handler(checked.output, signal);
      // Nobody waits for it, but the client may want to know that it is over.
      if (signal.aborted) throw new Failure('cancelled');
      send({ type: 'reply', id, result: { ok: true, value } });
    } catch (thrown) {
      const failure = toFailureData(thrown);
      if (failure.code === 'internal') log('serve', `request ${name} failed`, thrown);
      send({ type: 'reply', id, result: { ok: false, failure } });
    }
  }

  function begin(message: RequestMessage): void {
    const abort = new AbortController();
    const ended = answer(message, abort.signal).finally(() => running.delete(message.id));
    running.set(message.id, { abort, ended });
  }

  function refuse({ id, name }: RequestMessage): void {
    const failure = toFailureData(new Failure('message-refused', { name, reason: 'too many at once' }));
    send({ type: 'reply', id, result: { ok: false, failure } });
  }

  const stop = pipe.onMessage(message => {
    if (!isClientMessage(message)) return log('serve', 'a message of no known shape was dropped');
    if (message.type === 'cancel') return running.get(message.id)?.abort.abort();
    if (running.has(message.id)) return log('serve', `request id ${message.id} is already under way`);
    if (running.size === mostUnderWay) return refuse(message);
    begin(message);
  });

  return {
    emit: (name, value) => send({ type: 'event', name, value }),
    async close() {
      closed = true;
      stop();
      for (const { abort } of running.values()) abort.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
