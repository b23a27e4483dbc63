import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { digestOfPath } from '../../../catalogue/path-digest.ts';
import type { MergePreview } from '../../../contract/marks-exchange-contract.ts';
import { emptyIdentities, wordsInDigest, wordsInHash, wordsInSketch } from '../../../marks/identity.ts';
import type { Change, Details } from '../../../marks/mark.ts';
import { MarkTable } from '../../../marks/mark-table.ts';
import type { Operation } from '../../../marks/operation.ts';
import { findAgain } from '../find-again.ts';
import type { MarkedArticles } from '../marked-articles.ts';
import type { DocumentedArticle, MarksDocument } from './marks-document.ts';
import { MergeTally } from './merge-tally.ts';

/** What taking up a document would change, and does. */
export interface Merge {
  readonly operations: readonly Operation[];
  /** Articles of the archive, by the slots that they get. */
  readonly attach: ReadonlyMap<number, number>;
  readonly preview: MergePreview;
}

/**
 * Puts a document and what is marked together: nothing is taken away, and where two notes differ both stay. Articles
 * are found as their marks find them, and those that are not in the archive are kept as missed.
 */
export function* mergeMarks(
  document: MarksDocument,
  marked: MarkedArticles,
  catalogue: Catalogue,
): Generator<void, Merge> {
  const identities = identitiesOf(document.articles);
  const told = new MarkTable();
  const all = Uint32Array.from(document.articles, (_, at) => at);
  told.apply({ kind: 'identify', slots: all, identities }, 0);
  const search = { lost: [...all], free: catalogue.listed().copy(), isNew: () => true, isAnew: true };
  const ids = yield* findAgain(search, told, catalogue);

  const { table } = marked;
  const known = knownByDigest(marked);
  let next = table.size;
  const slots = Uint32Array.from(document.articles, (_, at) => {
    const id = ids.get(at);
    const slot = id === undefined ? undefined : marked.slotOf(id);
    return slot ?? (id === undefined ? known.get(keyOf(told.identities.digest(at))) : undefined) ?? next++;
  });
  const operations: Operation[] = [];
  const fresh = [...all].filter(at => (slots[at] ?? 0) >= table.size);
  if (fresh.length > 0) {
    const places = Uint32Array.from(fresh);
    operations.push({
      kind: 'identify',
      slots: places.map(at => slots[at] ?? 0),
      identities: told.identities.of(places),
    });
  }
  const missed = fresh.filter(at => !ids.has(at)).map(at => slots[at] ?? 0);
  if (missed.length > 0) operations.push({ kind: 'missed', slots: Uint32Array.from(missed), on: true });
  for (const { name, colour } of document.labels) {
    if (colour && !table.colours.has(name)) operations.push({ kind: 'colour', label: name, colour });
  }

  const tally = new MergeTally(document.articles.length, ids.size);
  for (const [at, article] of document.articles.entries()) {
    const slot = slots[at] ?? 0;
    const changes = changesFor(article, table.details(slot)).filter(change => !table.isSame(slot, change));
    if (changes.length > 0) tally.add(article.path, !table.isMarked(slot), changes);
    for (const change of changes) operations.push({ kind: 'mark', slots: Uint32Array.of(slot), change });
    if (at % 500 === 0) yield;
  }
  const saved = table.searches.all;
  const searches = document.searches.filter(({ key, query }) =>
    saved.every(each => each.key !== key && each.query !== query),
  );
  for (const [at, { key, ...search }] of searches.entries()) {
    operations.push({ kind: 'search', key, search, place: saved.length + at });
  }
  const attach = new Map(
    fresh.flatMap(at => (ids.has(at) ? [[slots[at] ?? 0, ids.get(at) ?? 0] as const] : [])),
  );
  return { operations, attach, preview: tally.preview(searches.length) };
}

function identitiesOf(articles: readonly DocumentedArticle[]) {
  const identities = emptyIdentities(articles.length);
  for (const [at, { path, content, sketch, pathDigest }] of articles.entries()) {
    const digest = path === null ? pathDigest : digestOfPath(path);
    const words = [content.slice(0, 8), content.slice(8)].map(digits => Number.parseInt(digits, 16));
    if (digest) identities.digests.set(digest, at * wordsInDigest);
    identities.hashes.set(words, at * wordsInHash);
    if (sketch) identities.sketches.set(sketch, at * wordsInSketch);
    identities.paths[at] = path;
  }
  return identities;
}

/** Marked articles that are missed: another document may tell of them. */
function knownByDigest({ table, idOf }: MarkedArticles): Map<string, number> {
  const known = new Map<string, number>();
  for (let slot = 0; slot < table.size; slot++) {
    if (idOf(slot) === undefined && table.isMarked(slot))
      known.set(keyOf(table.identities.digest(slot)), slot);
  }
  return known;
}

const keyOf = (words: Uint32Array): string => words.join(' ');

function changesFor(
  { read, starred, hidden, labels, note, highlights, position }: DocumentedArticle,
  now: Details,
): Change[] {
  const changes: Change[] = labels.map(name => ({ kind: 'label', name, on: true }));
  if (read) changes.push({ kind: 'read', on: true });
  if (starred) changes.push({ kind: 'starred', on: true });
  if (hidden) changes.push({ kind: 'hidden', on: true });
  if (!now.note.includes(note)) {
    changes.push({ kind: 'note', text: now.note === '' ? note : `${now.note}\n\n${note}` });
  }
  for (const highlight of highlights) {
    if (now.highlights.every(({ key }) => key !== highlight.key))
      changes.push({ kind: 'highlight', highlight });
  }
  if (position && now.position === null) changes.push({ kind: 'position', position });
  return changes;
}
