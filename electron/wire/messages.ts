/**
 * The wire between two processes. Four messages are all there is:
 *
 *     client                         server
 *       | -- request id name input --> |
 *       | -- cancel id --------------> |   (an AbortSignal fires at the handler)
 *       | <-- reply id result -------- |   (exactly one; a late one is dropped)
 *       | <-- event name value ------- |
 */
import { isFailureData, type FailureData } from '../base/failure.ts';

export interface RequestMessage {
  readonly type: 'request';
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export interface CancelMessage {
  readonly type: 'cancel';
  readonly id: number;
}

export interface ReplyMessage {
  readonly type: 'reply';
  readonly id: number;
  readonly result:
    { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: FailureData };
}

export interface EventMessage {
  readonly type: 'event';
  readonly name: string;
  readonly value: unknown;
}

export type ClientMessage = RequestMessage | CancelMessage;
export type ServerMessage = ReplyMessage | EventMessage;

/** One end of a pipe: the preload exposes exactly this, and a message port is wrapped into it. */
export interface Pipe {
  send(message: unknown): void;
  /** Calls `listener` for each message until the returned function is called. */
  onMessage(listener: (message: unknown) => void): () => void;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function isClientMessage(value: unknown): value is ClientMessage {
  if (!isRecord(value) || !Number.isSafeInteger(value['id'])) return false;
  if (value['type'] === 'cancel') return true;
  return value['type'] === 'request' && typeof value['name'] === 'string';
}

export function isServerMessage(value: unknown): value is ServerMessage {
  if (!isRecord(value)) return false;
  if (value['type'] === 'event') return typeof value['name'] === 'string';
  if (value['type'] !== 'reply' || !Number.isSafeInteger(value['id'])) return false;
  const result = value['result'];
  return (
    isRecord(result) &&
    (result['ok'] === true || (result['ok'] === false && isFailureData(result['failure'])))
  );
}
