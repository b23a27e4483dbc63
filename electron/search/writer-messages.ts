/** What passes between TextWriter and its thread. Every request is answered once, in order. */
import { isFailureData, type FailureData } from '../base/failure.ts';
import type { TextBatch } from './full-text-writer.ts';

export type WriterRequest =
  | { readonly kind: 'write'; readonly id: number; readonly batch: TextBatch }
  | { readonly kind: 'forget'; readonly id: number; readonly shards: readonly number[] }
  | { readonly kind: 'close'; readonly id: number };

/** `id` is the request's; `openingId` for the opening of the index, which nobody has to ask for. */
export interface WriterReply {
  readonly id: number;
  readonly failure?: FailureData;
}

export const openingId = 0;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every(item => typeof item === 'number');
}

function isAddedText(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value['rowid'] === 'number' &&
    value['title'] instanceof Uint8Array &&
    value['body'] instanceof Uint8Array
  );
}

function isTextBatch(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value['generation'] === 'number' &&
    isNumbers(value['shards']) &&
    isNumbers(value['removed']) &&
    Array.isArray(value['added']) &&
    value['added'].every(isAddedText)
  );
}

export function isWriterRequest(value: unknown): value is WriterRequest {
  if (!isFields(value) || typeof value['id'] !== 'number') return false;
  if (value['kind'] === 'write') return isTextBatch(value['batch']);
  if (value['kind'] === 'forget') return isNumbers(value['shards']);
  return value['kind'] === 'close';
}

export function isWriterReply(value: unknown): value is WriterReply {
  if (!isFields(value) || typeof value['id'] !== 'number') return false;
  return value['failure'] === undefined || isFailureData(value['failure']);
}
