import type { markRequests, MarkTarget } from '../../contract/marks-contract.ts';
import type { Handlers } from '../../wire/contract.ts';
import type { Archive } from '../archive.ts';

type MarkContract = { readonly requests: typeof markRequests; readonly events: Record<never, never> };

/** The requests about marks, each as the call that answers it. */
export function markHandlers(opened: Promise<Archive>): Handlers<MarkContract> {
  const marks = opened.then(archive => archive.marks);
  // Whoever asks hears of a failure.
  marks.catch(() => undefined);
  const idsOf = async (target: MarkTarget, signal: AbortSignal): Promise<Iterable<number>> => {
    if ('ids' in target) return target.ids;
    return (await opened).queries.idsOfRows(target, signal);
  };
  const done = async (work: Promise<void>): Promise<null> => {
    await work;
    return null;
  };
  return {
    mark: async ({ target, change, undoable }, signal) => ({
      articles: await (await marks).mark(await idsOf(target, signal), change, undoable),
    }),
    undoMark: async () => (await marks).undo(),
    redoMark: async () => (await marks).redo(),
    marksOf: async ({ id }) => (await marks).marksOf(id),
    renderNote: async ({ id, text }, signal) => (await opened).renderNote(id, text, signal),
    rowMarks: async ({ ids }) => (await marks).rowMarks(ids),
    markCounts: async () => (await marks).counts(),
    colourLabel: async ({ label, colour }) => done((await marks).colourLabel(label, colour)),
    renameLabel: async ({ label, name }) => done((await marks).moveLabel(label, name)),
    removeLabel: async ({ label }) => done((await marks).moveLabel(label, null)),
    savedSearches: async () => (await marks).savedSearches(),
    countSearch: async ({ key }, signal) => {
      const { marks, searchCounts } = await opened;
      const searches = await marks.savedSearches();
      searchCounts.keepOnly(new Set(searches.map(({ query }) => query)));
      const search = searches.find(each => each.key === key);
      if (!search) return { total: 0, fresh: 0 };
      return searchCounts.count(search.query, marks.searches.newFrom(search), signal);
    },
    putSearch: async ({ key, search, place }) => done((await marks).searches.put(key, search, place)),
    removeSearch: async ({ key }) => done((await marks).searches.remove(key)),
    visitSearch: async ({ key }) => done((await marks).searches.visit(key)),
    missedArticles: async ({ offset, limit }) => (await marks).missed(offset, limit),
  };
}
