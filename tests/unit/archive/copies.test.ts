import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layOut } from '../../../bench/archive/names.mjs';
import { randomStream } from '../../../bench/archive/random.mjs';
import { paragraph } from '../../../bench/archive/sentence.mjs';
import { tellStory } from '../../../bench/archive/story.mjs';
import { Copies, type FirstCopies } from '../../../electron/archive/copies.ts';
import { atOnce } from '../../../electron/archive/turns.ts';
import { sketchOf } from '../../../electron/article/sketch.ts';
import { Catalogue } from '../../../electron/catalogue/catalogue.ts';
import type { FileRecord } from '../../../electron/catalogue/record.ts';
import { fold } from '../../../electron/search/fold.ts';

let folder = '';
let catalogue: Catalogue;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copies-'));
  ({ catalogue } = await Catalogue.open(folder));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Carried {
  readonly text: string;
  /** Days since 2024 began. */
  readonly day?: number;
  readonly source?: string;
}

function recordOf({ text, day = 0, source = '晨报' }: Carried, name: string | number): FileRecord {
  const sketch = sketchOf(fold(text));
  return {
    path: `${source}/${name}.md`,
    fingerprint: { size: 1, modified: 1 },
    outcome: 'indexed',
    remarks: [],
    ...(sketch && { sketch }),
    article: {
      title: `${name}`,
      date: { instant: Date.UTC(2024, 0, 1) + day * 86_400_000, source: 'front-matter' },
      section: [source],
      tags: [],
      kind: 'html',
      words: 1,
      characters: 1,
      excerpt: '',
      author: source,
      images: 'none',
    },
  };
}

function put(carried: Carried): number {
  const id = catalogue.allocate();
  catalogue.put(id, recordOf(carried, id));
  return id;
}

const story = (place: number, size = 900) => paragraph(randomStream(5, place), 'zh', size);
const newestFirst = () => catalogue.newestFirst();
const rowsOf = (first: FirstCopies) => [...catalogue.sortNewestFirst(first.ids)];
const setOf = (ids: readonly number[]) => {
  const set = catalogue.listed().like();
  for (const id of ids) set.add(id);
  return set;
};

describe('copies of a story', () => {
  it('are told earliest first, whichever is asked about', () => {
    const later = put({ text: `来源：晨报\n${story(1)}`, source: '晚报', day: 2 });
    const first = put({ text: story(1), source: '晨报', day: 0 });
    const other = put({ text: story(2), source: '晚报', day: 1 });
    const copies = new Copies(catalogue);
    expect(copies.copiesOf(later)).toEqual([first, later]);
    expect(copies.copiesOf(first)).toEqual([first, later]);
    expect(copies.copiesOf(other)).toEqual([other]);
  });

  it('share the row of the one that comes first in the list, which counts those of this result alone', () => {
    const [first, second, third] = ['晨报', '晚报', '周刊'].map((source, day) =>
      put({ text: story(1), source, day }),
    );
    const alone = put({ text: story(2), day: 9 });
    const copies = new Copies(catalogue);
    const all = atOnce(copies.keepFirst(catalogue.listed()));
    expect(rowsOf(all)).toEqual([alone, third]);
    expect(all.count(third ?? -1)).toBe(3);
    expect(all.count(alone)).toBe(1);
    const some = atOnce(
      copies.keepFirst(
        setOf([first ?? -1, alone, second ?? -1]),
        Uint32Array.of(first ?? -1, alone, second ?? -1),
      ),
    );
    expect(rowsOf(some)).toEqual([alone, first]);
    expect(some.count(first ?? -1)).toBe(2);
    const newest = atOnce(copies.keepFirst(setOf([first ?? -1, second ?? -1])));
    expect(rowsOf(newest)).toEqual([second]);
    expect([...newest.articlesOf(newest.ids)]).toEqual([first, second]);
    const articlesOf = (...rows: number[]) => [...some.articlesOf(setOf(rows))];
    expect(articlesOf(first ?? -1)).toEqual([first, second]);
    expect(articlesOf(alone)).toEqual([alone]);
    expect(articlesOf(first ?? -1, alone)).toEqual([first, second, alone]);
  });

  it('are not what one source publishes again', () => {
    const ids = [0, 1, 2].map(day => put({ text: story(1), day }));
    const copies = new Copies(catalogue);
    expect([...atOnce(copies.keepFirst(catalogue.listed())).ids]).toHaveLength(3);
    expect(copies.copiesOf(ids[0] ?? -1)).toEqual([ids[0]]);
  });

  it('appear within two weeks of the first', () => {
    const ids = [0, 10, 20].map(day => put({ text: story(1), day, source: `报${day}` }));
    const copies = new Copies(catalogue);
    expect(copies.copiesOf(ids[0] ?? -1)).toEqual(ids.slice(0, 2));
    expect(copies.copiesOf(ids[2] ?? -1)).toEqual([ids[2]]);
  });

  it('are not texts too short to tell', () => {
    const id = put({ text: '今日无事。', source: '晨报' });
    put({ text: '今日无事。', source: '晚报' });
    expect(new Copies(catalogue).copiesOf(id)).toEqual([id]);
  });

  it('do not lead from one story to another by small steps', () => {
    const parts = Array.from({ length: 40 }, (_, place) => story(place, 100));
    for (let step = 0; step < 30; step++) {
      put({ text: parts.slice(step, step + 10).join('\n'), source: `报${step}`, day: step / 10 });
    }
    const copies = new Copies(catalogue);
    for (const id of newestFirst()) expect(copies.copiesOf(id).length).toBeLessThan(7);
  });

  it('are found in any number of equal articles of one day', () => {
    const text = story(1);
    for (let number = 0; number < 3_000; number++) put({ text, source: `报${number % 7}` });
    const first = atOnce(new Copies(catalogue).keepFirst(catalogue.listed()));
    expect([...first.ids].map(id => first.count(id))).toEqual([3_000]);
  });
});

describe('after a change of the archive', () => {
  it('new copies join, changed ones leave, and those who followed one that is gone follow another', () => {
    const copies = new Copies(catalogue);
    const first = put({ text: story(1), source: '晨报' });
    expect(copies.copiesOf(first)).toEqual([first]);
    const second = put({ text: story(1), source: '晚报', day: 1 });
    const third = put({ text: story(1), source: '周刊', day: 2 });
    expect(copies.copiesOf(first)).toEqual([first, second, third]);
    catalogue.remove(first);
    expect(copies.copiesOf(third)).toEqual([second, third]);
    catalogue.put(third, recordOf({ text: story(9), source: '周刊', day: 2 }, third));
    expect(copies.copiesOf(second)).toEqual([second]);
    const earlier = put({ text: story(1), source: '旧报', day: -3 });
    expect(copies.copiesOf(second)).toEqual([earlier, second]);
  });

  it('another copy stands for its story where the newest was given an earlier date', () => {
    const copies = new Copies(catalogue);
    const ids = ['晨报', '晚报', '周刊'].map((source, day) => put({ text: story(1), source, day }));
    expect(rowsOf(atOnce(copies.keepFirst(catalogue.listed())))).toEqual([ids[2]]);
    catalogue.put(ids[2] ?? -1, recordOf({ text: story(1), source: '周刊', day: 0.5 }, 'dated'));
    expect(rowsOf(atOnce(copies.keepFirst(catalogue.listed())))).toEqual([ids[1]]);
  });

  it('a list that is being made meanwhile is of the state before', () => {
    const copies = new Copies(catalogue);
    const first = put({ text: story(1), source: '晨报' });
    for (let number = 0; number < 5_000; number++) put({ text: story(2 + number, 100), source: '周刊' });
    const asked = catalogue.listed().copy();
    asked.add(5_001);
    const steps = copies.keepFirst(asked);
    expect(steps.next().done).toBe(false);
    const second = put({ text: story(1), source: '晚报', day: 1 });
    expect(second).toBe(5_001);
    // With what has come meanwhile the newer copy would stand for both.
    expect([...atOnce(steps).ids]).toContain(first);
    expect(atOnce(copies.keepFirst(catalogue.listed())).count(second)).toBe(2);
  });

  it('the clusters are those that a new look at everything finds', () => {
    const layout = layOut(2);
    const tell = (place: number): FileRecord => {
      const { texts, instant, feed } = tellStory(2, place, layout);
      return recordOf(
        {
          text: texts.join('\n'),
          source: feed.path.join('/'),
          day: (instant - Date.UTC(2024, 0, 1)) / 86_400_000,
        },
        place,
      );
    };
    const kept = new Copies(catalogue);
    const random = randomStream(1, 1);
    for (let place = 0; place < 1_200; place++) catalogue.put(catalogue.allocate(), tell(place));
    for (let round = 0; round < 40; round++) {
      atOnce(kept.keepFirst(catalogue.listed()));
      for (let change = 0; change < 3; change++) {
        const id = Math.floor(random() * 1_200);
        if (random() < 0.5) catalogue.remove(id);
        else catalogue.put(id, tell(random() < 0.5 ? id : Math.floor(random() * 1_200)));
      }
    }
    const anew = new Copies(catalogue);
    for (const id of newestFirst()) expect(kept.copiesOf(id)).toEqual(anew.copiesOf(id));
    expect(rowsOf(atOnce(kept.keepFirst(catalogue.listed())))).toEqual(
      rowsOf(atOnce(anew.keepFirst(catalogue.listed()))),
    );
  });
});
