import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherBlocks, placesOf, type TextStep } from '../../../../../renderer/views/reading/text-blocks.ts';

interface Owner {
  readonly text: string;
}
const run = (text: string): TextStep<Owner> => ({ kind: 'text', owner: { text }, text });
const edge: TextStep<Owner> = { kind: 'edge' };

describe('the blocks of a page', () => {
  it('join what inline elements cut in two', () => {
    const [block] = gatherBlocks([run('霍尔'), run('果斯'), run('市')]);
    expect(block?.text).toBe('霍尔果斯市');
  });

  it('end at every edge and leave out white space between them', () => {
    const blocks = gatherBlocks([edge, run('one'), edge, run(' \n '), edge, run('two')]);
    expect(blocks.map(block => block.text)).toEqual(['one', 'two']);
  });
});

it('an aside is a block of its own, and is told', () => {
  const blocks = gatherBlocks([
    run('東京'),
    run('都'),
    { kind: 'edge', aside: true },
    run('とうきょう'),
    edge,
    run('次'),
  ]);
  expect(blocks.map(({ text, isAside }) => [text, isAside])).toEqual([
    ['東京都', false],
    ['とうきょう', true],
    ['次', false],
  ]);
});

describe('the way back from a match', () => {
  it('begins and ends inside the pieces that hold its first and last character', () => {
    const [block] = gatherBlocks([run('霍尔'), run('果斯'), run('市')]);
    const found = block && placesOf(block, [1, 4]);
    expect(found?.start).toEqual({ owner: { text: '霍尔' }, offset: 1 });
    expect(found?.end).toEqual({ owner: { text: '果斯' }, offset: 2 });
  });

  it('does not spill into the next piece when it ends where a piece ends', () => {
    const [block] = gatherBlocks([run('ab'), run('cd')]);
    expect(block && placesOf(block, [0, 2])?.end).toEqual({ owner: { text: 'ab' }, offset: 2 });
    expect(block && placesOf(block, [2, 4])?.start).toEqual({ owner: { text: 'cd' }, offset: 0 });
  });

  it('refuses a range that is empty or reaches outside the block', () => {
    const [block] = gatherBlocks([run('ab')]);
    for (const range of [
      [0, 0],
      [1, 3],
      [-1, 1],
      [2, 1],
    ] as const) {
      expect(block && placesOf(block, range)).toBeUndefined();
    }
  });

  it('gives exactly the matched text for any cut into pieces', () => {
    const cuts = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.nat(), fc.nat(), (texts, a, b) => {
        const whole = texts.join('');
        const block = gatherBlocks(texts.map(run))[0];
        if (!block) return whole.trim() === '';
        const start = Math.min(a % whole.length, b % whole.length);
        const end = Math.max(a % whole.length, b % whole.length) + 1;
        const found = placesOf(block, [start, end]);
        if (!found) return false;
        const owners = block.pieces.map(piece => piece.owner);
        const between = owners.slice(owners.indexOf(found.start.owner), owners.indexOf(found.end.owner) + 1);
        const joined = between.map(owner => owner.text).join('');
        const cutOff = found.end.owner.text.length - found.end.offset;
        return joined.slice(found.start.offset, joined.length - cutOff) === whole.slice(start, end);
      }),
    );
  });
});
