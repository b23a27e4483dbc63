import type { ArchiveContract } from '../contract/archive-contract.ts';
import { markHandlers } from './marks/mark-handlers.ts';
import { literalFinder } from '../search/find-literal.ts';
import type { Handlers } from '../wire/contract.ts';
import type { Archive } from './archive.ts';

/**
 * The contract's requests, each as the call on the archive that answers it. They wait until it is open, and fail with
 * what kept it from opening.
 */
export function archiveHandlers(opened: Promise<Archive>): Handlers<ArchiveContract> {
  const queries = opened.then(archive => archive.queries);
  const stories = opened.then(archive => archive.stories);
  // Whoever asks hears of a failure; nobody may have asked yet.
  queries.catch(() => undefined);
  stories.catch(() => undefined);
  return {
    status: async () => (await opened).status(),
    page: async ({ query, order, offset, limit }, signal) => {
      (await opened).frontPage.asked(query, order, offset, limit);
      return (await queries).page(query, order, offset, limit, signal);
    },
    count: async ({ query }, signal) => (await queries).count(query, signal),
    facets: async ({ query }, signal) => (await queries).facets(query, signal),
    names: async ({ query, field, text, limit }, signal) =>
      (await queries).names(query, field, text, limit, signal),
    timeline: async ({ query, unit, days }, signal) => (await queries).timeline(query, unit, days, signal),
    locate: async ({ query, order, id }, signal) => (await queries).locate(query, order, id, signal),
    explain: async ({ query }) => (await queries).explain(query),
    complete: async ({ text, place }) => (await queries).complete(text, place),
    prepareLookUp: async (_, signal) => (await queries).prepareLookUp(signal),
    lookUp: async ({ text, limit }, signal) => (await queries).lookUp(text, limit, signal),
    similar: async ({ id, limit }, signal) => (await stories).similar(id, limit, signal),
    copiesOf: async ({ id }) => (await stories).copiesOf(id),
    compare: async ({ from, to }, signal) => (await stories).compare(from, to, signal),
    snippets: async ({ query, ids }, signal) => (await queries).snippets(query, ids, signal),
    article: async ({ id }, signal) => (await opened).article(id, signal),
    remotePictures: async ({ ids }, signal) => (await queries).remotePictures(ids, signal),
    matches: async ({ query, texts }) => (await queries).matches(query, texts),
    find: ({ text, texts }) => texts.map(literalFinder(text)),
    resolveLink: async ({ from, target }) => (await opened).links.resolve(from, target),
    ledger: async ({ offset, limit, outcomes }) => (await queries).ledger(offset, limit, outcomes),
    ...markHandlers(opened),
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
