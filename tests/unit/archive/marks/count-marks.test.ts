import { beforeAll, describe, expect, it } from 'vitest';
import { countMarks } from '../../../../electron/archive/marks/count-marks.ts';
import { markedIds } from '../../../../electron/archive/marks/mark-filter.ts';
import { MarkedArticles } from '../../../../electron/archive/marks/marked-articles.ts';
import { IdSet } from '../../../../electron/base/id-set.ts';
import { emptyIdentities } from '../../../../electron/marks/identity.ts';
import { MarkTable } from '../../../../electron/marks/mark-table.ts';
import type { Change } from '../../../../electron/marks/mark.ts';

const articles = 1_000_000;
const marked = 200_000;
const labels = ['中国', '中国/贸易', '中国/贸易/港口', 'World', 'World/Rail', 'later'];

/** Article 5n has the slot n, and of the marks those that its number is divided by. */
const marks = new MarkedArticles(new MarkTable());
const listed = new IdSet(articles);
const has = (slot: number, divisor: number) => slot % divisor === 0;
const labelsOf = (slot: number) => labels.filter((_, at) => has(slot, at + 3));

beforeAll(() => {
  for (let id = 0; id < articles; id++) listed.add(id);
  const all = Uint32Array.from({ length: marked }, (_, slot) => slot);
  const { table } = marks;
  table.apply({ kind: 'identify', slots: all, identities: emptyIdentities(marked) }, 0);
  for (const slot of all) marks.attach(slot, slot * 5);
  const set = (change: Change, wanted: (slot: number) => boolean) =>
    table.apply({ kind: 'mark', slots: all.filter(wanted), change }, 0);
  set({ kind: 'read', on: true }, slot => has(slot, 2));
  set({ kind: 'starred', on: true }, slot => has(slot, 7));
  set({ kind: 'note', text: '港口 Notes on RAIL' }, slot => has(slot, 11));
  for (const [at, name] of labels.entries())
    set({ kind: 'label', name, on: true }, slot => has(slot, at + 3));
});

const slotsWith = (wanted: (slot: number) => boolean) => {
  let count = 0;
  for (let slot = 0; slot < marked; slot++) if (wanted(slot)) count++;
  return count;
};
const narrow = (query: { mark: 'label' | 'note'; text: string; wild?: true }) =>
  markedIds({ kind: 'mark-text', span: [0, 0], ...query }, listed.copy(), marks).size;

describe('200,000 marks among 1,000,000 articles', () => {
  it('are counted right, a label with those nested in it', () => {
    const counts = countMarks(marks, listed, listed);
    expect(counts).toMatchObject({
      articles,
      unread: articles - slotsWith(slot => has(slot, 2)),
      starred: slotsWith(slot => has(slot, 7)),
      noted: slotsWith(slot => has(slot, 11)),
      missed: 0,
    });
    const within = (slot: number, name: string) =>
      labelsOf(slot).some(label => label === name || label.startsWith(`${name}/`));
    expect(counts.labels).toEqual(
      [...labels].sort().map(name => ({ name, count: slotsWith(slot => within(slot, name)) })),
    );
  });

  it('are found by query as they are counted', () => {
    for (const { name, count } of countMarks(marks, listed, listed).labels) {
      expect(narrow({ mark: 'label', text: name })).toBe(count);
    }
    expect(narrow({ mark: 'label', text: '*', wild: true })).toBe(
      slotsWith(slot => labelsOf(slot).length > 0),
    );
    expect(narrow({ mark: 'note', text: 'notes on rail' })).toBe(slotsWith(slot => has(slot, 11)));
    expect(narrow({ mark: 'note', text: 'nowhere' })).toBe(0);
  });

  it('leave out what has gone from the archive', () => {
    marks.detach(0);
    // Until it was looked for, nobody knows whether it is only not read yet.
    expect(countMarks(marks, listed, listed)).toMatchObject({ missed: 0 });
    marks.table.apply({ kind: 'missed', slots: Uint32Array.of(0), on: true }, 0);
    expect(countMarks(marks, listed, listed)).toMatchObject({
      missed: 1,
      starred: slotsWith(slot => has(slot, 7)) - 1,
    });
    marks.attach(0, 0);
    expect(countMarks(marks, listed, listed)).toMatchObject({
      missed: 0,
      starred: slotsWith(slot => has(slot, 7)),
    });
  });
});
