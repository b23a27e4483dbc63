import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../../../renderer/views/reading/marked-segments.ts';

describe('the segments of a marked text', () => {
  it('alternate between what lies in the ranges and what lies between them', () => {
    expect(
      segmentsOf('霍尔果斯口岸', [
        [0, 2],
        [4, 6],
      ]),
    ).toEqual([
      { text: '霍尔', marked: true },
      { text: '果斯', marked: false },
      { text: '口岸', marked: true },
    ]);
  });

  it('are one where nothing is marked, and none where there is no text', () => {
    expect(segmentsOf('lamp', [])).toEqual([{ text: 'lamp', marked: false }]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('always join to the text, whatever the ranges', () => {
    for (const ranges of [
      [[0, 9]],
      [[2, 2]],
      [
        [0, 2],
        [1, 3],
      ],
      [[3, 1]],
    ] as const) {
      const joined = segmentsOf('lamp', ranges)
        .map(segment => segment.text)
        .join('');
      expect(joined).toBe('lamp');
    }
  });
});
