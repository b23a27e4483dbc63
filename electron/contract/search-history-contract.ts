/** What a window asks of the shell about searches of the open archive that were used: part of the host contract. */
import * as v from 'valibot';
import { request } from '../wire/contract.ts';

/** So many searches of an archive are remembered. */
export const searchesRemembered = 50;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000));

export const searchHistoryRequests = {
  /** The last first, each once. */
  searchHistory: request(v.object({})).returns<readonly string[]>(),
  rememberSearch: request(v.object({ text })).returns<null>(),
  /** All of them where `text` is null. */
  forgetSearch: request(v.object({ text: v.nullable(text) })).returns<null>(),
} as const;
