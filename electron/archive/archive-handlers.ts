import type { ArchiveContract } from '../contract/archive-contract.ts';
import type { Handlers } from '../wire/contract.ts';
import type { Archive } from './archive.ts';

/**
 * The contract's requests, each as the call on the archive that answers it. They wait until it is open, and fail with
 * what kept it from opening.
 */
export function archiveHandlers(opened: Promise<Archive>): Handlers<ArchiveContract> {
  const queries = opened.then(archive => archive.queries);
  // Whoever asks hears of a failure; nobody may have asked yet.
  queries.catch(() => undefined);
  return {
    status: async () => (await opened).status(),
    page: async ({ query, sort, offset, limit }, signal) =>
      (await queries).page(query, sort, offset, limit, signal),
    count: async ({ query }, signal) => (await queries).count(query, signal),
    facets: async ({ query }, signal) => (await queries).facets(query, signal),
    timeline: async ({ query, unit }, signal) => (await queries).timeline(query, unit, signal),
    locate: async ({ query, sort, id }, signal) => (await queries).locate(query, sort, id, signal),
    snippets: async ({ query, ids }, signal) => (await queries).snippets(query, ids, signal),
    article: async ({ id }, signal) => (await opened).article(id, signal),
    matches: async ({ query, texts }) => (await queries).matches(query, texts),
    ledger: async ({ offset, limit, outcomes }) => (await queries).ledger(offset, limit, outcomes),
    rescan: async () => {
      (await opened).rescan();
      return null;
    },
    stop: async () => {
      await (await opened).stop();
      return null;
    },
  };
}
