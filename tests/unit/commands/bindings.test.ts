import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bindingsOf,
  conflictOf,
  meaningOf,
  withDefaultKeys,
  withKeys,
  withoutKeys,
  type ChosenKeys,
} from '../../../electron/commands/bindings.ts';
import { commandIds } from '../../../electron/commands/commands.ts';

it('gives a key to one command and takes it from the other', () => {
  const bindings = bindingsOf(withKeys({}, false, 'rescan', 'j'), false);
  expect(bindings.rescan).toEqual(['Mod+r', 'j']);
  expect(bindings['next-article']).toEqual(['ArrowDown']);
});

it('takes all sequences that begin with a key from those who have them', () => {
  const bindings = bindingsOf(withKeys({}, false, 'rescan', 'g'), false);
  expect(bindings['go-to-all']).toEqual([]);
  expect(bindings['go-to-starred']).toEqual([]);
});

it('brings back the first keys, also from whoever has got them meanwhile', () => {
  const taken = withKeys({}, false, 'rescan', 'j');
  const bindings = bindingsOf(withDefaultKeys(taken, false, 'next-article'), false);
  expect(bindings['next-article']).toEqual(['j', 'ArrowDown']);
  expect(bindings.rescan).toEqual(['Mod+r']);
});

it('leaves a command without a key when its last one is removed', () => {
  expect(bindingsOf(withoutKeys({}, false, 'show-keys', '?'), false)['show-keys']).toEqual([]);
});

it('passes over commands that this version does not have', () => {
  expect(bindingsOf({ 'of-another-version': ['j'] }, false)).toEqual(bindingsOf({}, false));
});

it('reads a sequence key by key', () => {
  const bindings = bindingsOf({}, false);
  expect(meaningOf(bindings, 'g')).toBe('more');
  expect(meaningOf(bindings, 'g a')).toBe('go-to-all');
  expect(meaningOf(bindings, 'g x')).toBeUndefined();
});

it('never leaves two commands with one key, whatever is chosen', () => {
  const keys = fc.constantFrom('j', 'k', 'g', 'g a', 'g a b', 'x', 'x y', 'Mod+r', 'Alt+ArrowLeft');
  const change = fc.tuple(fc.constantFrom('add', 'remove', 'reset'), fc.constantFrom(...commandIds), keys);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, mac) => {
      let chosen: ChosenKeys = {};
      for (const [kind, id, key] of changes) {
        if (kind === 'add') chosen = withKeys(chosen, mac, id, key);
        else if (kind === 'remove') chosen = withoutKeys(chosen, mac, id, key);
        else chosen = withDefaultKeys(chosen, mac, id);
      }
      const bindings = bindingsOf(chosen, mac);
      for (const id of commandIds) {
        bindings[id].forEach((own, at) => {
          const rest = { ...bindings, [id]: bindings[id].filter((_keys, other) => other !== at) };
          expect(conflictOf(rest, own)).toBeUndefined();
        });
      }
    }),
  );
});
