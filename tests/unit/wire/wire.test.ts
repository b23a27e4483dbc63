import { setMaxListeners } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../electron/base/failure.ts';
import { connect } from '../../../electron/wire/connect.ts';
import { event, request, type Handlers } from '../../../electron/wire/contract.ts';
import type { Pipe } from '../../../electron/wire/messages.ts';
import { serve } from '../../../electron/wire/serve.ts';

const contract = {
  requests: {
    double: request(v.object({ value: v.number() })).returns<number>(),
    wait: request(v.object({})).returns<null>(),
    refuse: request(v.object({})).returns<null>(),
    crash: request(v.object({})).returns<null>(),
  },
  events: { tick: event<number>() },
} as const;
type TestContract = typeof contract;

/** Two ends of a real message channel. */
function pipes(): { readonly client: Pipe; readonly server: Pipe; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  const pipe = (port: MessagePort): Pipe => ({
    send: message => port.postMessage(message),
    onMessage(listener) {
      port.on('message', listener);
      return () => port.off('message', listener);
    },
  });
  return { client: pipe(port1), server: pipe(port2), close: () => port1.close() };
}

function start(overrides: Partial<Handlers<TestContract>> = {}) {
  const { client, server, close } = pipes();
  const service = serve(contract, server, {
    double: ({ value }) => value * 2,
    wait: (_input, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Failure('cancelled')))),
    refuse: () => {
      throw new Failure('article-missing', { path: 'a.md' });
    },
    crash: () => {
      throw new TypeError('a defect');
    },
    ...overrides,
  });
  return { connection: connect<TestContract>(client), client, service, close };
}

describe('the wire', () => {
  it('answers a request with what its handler returns', async () => {
    const { connection, close } = start();
    expect(await connection.request('double', { value: 21 })).toBe(42);
    close();
  });

  it('keeps answers apart when several requests are under way', async () => {
    const { connection, close } = start();
    const answers = await Promise.all([1, 2, 3].map(value => connection.request('double', { value })));
    expect(answers).toEqual([2, 4, 6]);
    close();
  });

  it('carries a failure over with its code and details', async () => {
    const { connection, close } = start();
    await expect(connection.request('refuse', {})).rejects.toMatchObject({
      code: 'article-missing',
      details: { path: 'a.md' },
    });
    close();
  });

  it('turns a defect into an internal failure', async () => {
    const { connection, close } = start();
    await expect(connection.request('crash', {})).rejects.toMatchObject({ code: 'internal' });
    close();
  });

  it('fires the signal of the handler when the client cancels, and rejects at once', async () => {
    const abort = new AbortController();
    const { connection, close } = start();
    const aborted = new Promise<string>(resolve => {
      const handlers: Partial<Handlers<TestContract>> = {
        wait: (_input, signal) =>
          new Promise(() => signal.addEventListener('abort', () => resolve('the handler was told'))),
      };
      const other = start(handlers);
      const answer = other.connection.request('wait', {}, abort.signal);
      void expect(answer)
        .rejects.toMatchObject({ code: 'cancelled' })
        .then(() => other.close());
    });
    await connection.request('double', { value: 1 });
    abort.abort();
    expect(await aborted).toBe('the handler was told');
    close();
  });

  it('replies once to a request that was cancelled, when its handler has ended', async () => {
    const { client, close } = start();
    const reply = new Promise(resolve => client.onMessage(resolve));
    client.send({ type: 'request', id: 1, name: 'wait', input: {} });
    client.send({ type: 'cancel', id: 1 });
    expect(await reply).toMatchObject({
      type: 'reply',
      id: 1,
      result: { ok: false, failure: { code: 'cancelled' } },
    });
    close();
  });

  it('does not send a request whose signal has fired already', async () => {
    const { connection, close } = start();
    await expect(connection.request('double', { value: 1 }, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    close();
  });

  it('refuses input that does not fit the schema, and names that do not exist', async () => {
    const { client, close } = start();
    const replies = await new Promise<unknown[]>(resolve => {
      const heard: unknown[] = [];
      client.onMessage(message => heard.push(message) === 2 && resolve(heard));
      client.send({ type: 'request', id: 1, name: 'double', input: { value: 'x' } });
      client.send({ type: 'request', id: 2, name: 'constructor', input: {} });
    });
    for (const reply of replies) {
      expect(reply).toMatchObject({
        type: 'reply',
        result: { ok: false, failure: { code: 'message-refused' } },
      });
    }
    close();
  });

  it('survives messages of no known shape', async () => {
    const { connection, client, close } = start();
    for (const noise of [null, 7, 'x', {}, { type: 'request' }, { type: 'reply', id: 1 }, []])
      client.send(noise);
    expect(await connection.request('double', { value: 2 })).toBe(4);
    close();
  });

  it('refuses what comes while a thousand requests are under way, and goes on when they are not', async () => {
    const { connection, close } = start();
    const abort = new AbortController();
    setMaxListeners(0, abort.signal);
    const waiting = Array.from({ length: 1_000 }, () => connection.request('wait', {}, abort.signal));
    await expect(connection.request('double', { value: 1 })).rejects.toMatchObject({
      code: 'message-refused',
    });
    abort.abort();
    await Promise.allSettled(waiting);
    expect(await connection.request('double', { value: 1 })).toBe(2);
    close();
  });

  it('is closed by the server when every handler, told to stop, has ended', async () => {
    const ended: string[] = [];
    const { connection, service, close } = start({
      wait: (_input, signal) =>
        new Promise(resolve => {
          const tidyUp = () => setImmediate(() => resolve((ended.push('tidied up'), null)));
          signal.addEventListener('abort', tidyUp);
        }),
    });
    void connection.request('wait', {}).catch(() => undefined);
    await connection.request('double', { value: 1 });
    await service.close();
    expect(ended).toEqual(['tidied up']);
    close();
  });

  it('delivers events until the listener is taken away', async () => {
    const { connection, service, close } = start();
    const heard: number[] = [];
    const stop = connection.on('tick', value => heard.push(value));
    service.emit('tick', 1);
    await connection.request('double', { value: 0 });
    stop();
    service.emit('tick', 2);
    await connection.request('double', { value: 0 });
    expect(heard).toEqual([1]);
    close();
  });

  it('rejects everything under way, and every later request, when the connection closes', async () => {
    const { connection, close } = start();
    const answer = connection.request('wait', {});
    connection.close(new Failure('archive-crashed'));
    await expect(answer).rejects.toMatchObject({ code: 'archive-crashed' });
    await expect(connection.request('double', { value: 1 })).rejects.toMatchObject({
      code: 'archive-crashed',
    });
    close();
  });
});
