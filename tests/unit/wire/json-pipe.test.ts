import { expect, test } from 'vitest';
import { jsonPipe } from '../../../electron/wire/json-pipe.ts';

/** A pipe that leads back to its beginning. */
function loop() {
  const listeners = new Set<(text: unknown) => void>();
  const send = (text: unknown) => listeners.forEach(listener => listener(text));
  const onMessage = (listener: (text: unknown) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { send, onMessage };
}

test('a message arrives as it was sent, as text on the way', () => {
  const way = loop();
  const onTheWay: unknown[] = [];
  const arrived: unknown[] = [];
  way.onMessage(text => onTheWay.push(text));
  const pipe = jsonPipe(way);
  pipe.onMessage(message => arrived.push(message));
  const message = { type: 'request', id: 1, name: 'page', input: { text: '新疆 "x"', offset: 0 } };
  pipe.send(message);
  expect(arrived).toEqual([message]);
  expect(onTheWay).toEqual([JSON.stringify(message)]);
});

test('what is no message is passed over', () => {
  const way = loop();
  const arrived: unknown[] = [];
  jsonPipe(way).onMessage(message => arrived.push(message));
  for (const text of ['{', '', undefined, { type: 'reply' }, 7]) way.send(text);
  expect(arrived).toEqual([]);
});

test('nothing arrives once nobody listens', () => {
  const way = loop();
  const pipe = jsonPipe(way);
  const arrived: unknown[] = [];
  const stop = pipe.onMessage(message => arrived.push(message));
  stop();
  pipe.send({ type: 'cancel', id: 1 });
  expect(arrived).toEqual([]);
});
