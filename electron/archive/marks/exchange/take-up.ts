import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { MergePreview } from '../../../contract/marks-exchange-contract.ts';
import type { MarkStore } from '../../../marks/mark-store.ts';
import { atOnce, inTurns } from '../../turns.ts';
import type { Actions } from '../actions.ts';
import { identify } from '../identify.ts';
import type { MarkedArticles } from '../marked-articles.ts';
import type { MarksDocument } from './marks-document.ts';
import { mergeMarks } from './merge-marks.ts';

export interface MarksToMerge {
  readonly marked: MarkedArticles;
  readonly catalogue: Catalogue;
  readonly store: MarkStore;
  readonly actions: Actions;
}

/** A document that others keep getting ahead of is put to what is marked in one go. */
const triesInTurns = 3;

/** Puts a document to what is marked, as one action that can be undone. */
export async function takeUp(
  document: MarksDocument,
  { marked, catalogue, store, actions }: MarksToMerge,
  signal: AbortSignal,
): Promise<MergePreview> {
  for (let tries = 1; ; tries++) {
    const { record } = store;
    let merge = await inTurns(mergeMarks(document, marked, catalogue), signal);
    if (merge.preview.changed + merge.preview.searches === 0) return merge.preview;
    const { ids, identities } = await identify([...merge.attach.values()], catalogue);
    let isComposed = false;
    const compose = () => {
      // What was marked in the meantime may have taken the slots, or changed what the document was put to.
      const isOvertaken = store.record !== record;
      if (isOvertaken && tries < triesInTurns) return [];
      isComposed = true;
      if (isOvertaken) merge = atOnce(mergeMarks(document, marked, catalogue));
      for (const [slot, id] of merge.attach) marked.attach(slot, id);
      if (isOvertaken) return merge.operations;
      // From now on they are known by what they are here.
      const slots = Uint32Array.from(ids, id => marked.slotOf(id) ?? 0);
      return [...merge.operations, { kind: 'identify', slots, identities } as const];
    };
    await actions.carryOut(compose, null, true);
    if (isComposed) return merge.preview;
  }
}
