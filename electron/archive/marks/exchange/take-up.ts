import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { MergePreview } from '../../../contract/marks-exchange-contract.ts';
import type { MarkStore } from '../../../marks/mark-store.ts';
import { inTurns } from '../../turns.ts';
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

/** Puts a document to what is marked, as one action that can be undone. */
export async function takeUp(
  document: MarksDocument,
  { marked, catalogue, store, actions }: MarksToMerge,
  signal: AbortSignal,
): Promise<MergePreview> {
  for (;;) {
    const { record } = store;
    const { operations, attach, preview } = await inTurns(mergeMarks(document, marked, catalogue), signal);
    if (preview.changed + preview.searches === 0) return preview;
    const slots = Uint32Array.from(attach.keys());
    const identities = await identify([...attach.values()], catalogue);
    let isComposed = false;
    const compose = () => {
      // What was marked in the meantime may have taken the slots, or changed what the document was put to.
      if (store.record !== record) return [];
      isComposed = true;
      for (const [slot, id] of attach) marked.attach(slot, id);
      // From now on they are known by what they are here.
      return [...operations, { kind: 'identify', slots, identities } as const];
    };
    await actions.carryOut(compose, null, true);
    if (isComposed) return preview;
  }
}
