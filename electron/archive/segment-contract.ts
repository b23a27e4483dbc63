/** What the thread that writes the full-text index answers. */
import * as v from 'valibot';
import { request } from '../wire/contract.ts';

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.object({ id, path: v.string(), title: v.string(), body: v.string() });

export const segmentContract = {
  requests: {
    build: request(
      v.object({ path: v.string(), content: v.object({ texts: v.array(text), gone: v.array(id) }) }),
    ).returns<null>(),
    merge: request(
      v.object({ paths: v.array(v.string()), into: v.string(), forgetsGone: v.boolean() }),
    ).returns<null>(),
  },
  events: {},
} as const;

export type SegmentContract = typeof segmentContract;
