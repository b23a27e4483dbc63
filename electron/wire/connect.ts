import { Failure } from '../base/failure.ts';
import type { Contract, EventName, InputOf, OutputOf, RequestName, ValueOf } from './contract.ts';
import { isServerMessage, type ClientMessage, type Pipe, type ReplyMessage } from './messages.ts';

export interface Connection<C extends Contract> {
  /** Rejects with a `Failure`; with code `cancelled` as soon as `signal` fires. */
  request<Name extends RequestName<C>>(
    name: Name,
    input: InputOf<C, Name>,
    signal?: AbortSignal,
  ): Promise<OutputOf<C, Name>>;
  on<Name extends EventName<C>>(name: Name, listener: (value: ValueOf<C, Name>) => void): () => void;
  /** Rejects every request under way with `failure`, and each later one. */
  close(failure: Failure): void;
}

/** The client's end of a contract. Only the type of the contract is needed here, never its schemas. */
export function connect<C extends Contract>(pipe: Pipe): Connection<C> {
  const waiting = new Map<number, (result: ReplyMessage['result']) => void>();
  const listeners = new Map<string, Set<(value: never) => void>>();
  let nextId = 1;
  let closed: Failure | undefined;
  const send = (message: ClientMessage) => pipe.send(message);

  const stop = pipe.onMessage(message => {
    if (!isServerMessage(message)) return;
    if (message.type === 'reply') {
      waiting.get(message.id)?.(message.result);
      return;
    }
    // The value's type is the contract's word for this name; the server's compiler held it to that.
    for (const listener of listeners.get(message.name) ?? []) listener(message.value as never);
  });

  function request<Name extends RequestName<C>>(
    name: Name,
    input: InputOf<C, Name>,
    signal?: AbortSignal,
  ): Promise<OutputOf<C, Name>> {
    if (closed) return Promise.reject(closed);
    if (signal?.aborted) return Promise.reject(new Failure('cancelled'));
    const id = nextId++;
    return new Promise((resolve, reject) => {
      const settle = (result: ReplyMessage['result']) => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
        // As above: the output's type is the contract's word for this name.
        if (result.ok) resolve(result.value as OutputOf<C, Name>);
        else reject(Failure.fromData(result.failure));
      };
      const cancel = () => {
        send({ type: 'cancel', id });
        settle({ ok: false, failure: { code: 'cancelled', details: {} } });
      };
      waiting.set(id, settle);
      signal?.addEventListener('abort', cancel);
      send({ type: 'request', id, name, input });
    });
  }

  return {
    request,
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    close(failure) {
      closed = failure;
      stop();
      for (const settle of [...waiting.values()]) settle({ ok: false, failure });
    },
  };
}
