import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOfPath } from '../../../electron/catalogue/path-digest.ts';

test('a digest is four 32-bit numbers, the same for the same path', () => {
  const digest = digestOfPath('城市/晨报/新桥.md');
  expect(digest).toHaveLength(4);
  expect(digestOfPath('城市/晨报/新桥.md')).toEqual(digest);
});

test('different paths have different digests, those with lone surrogates too', () => {
  const unit = fc.integer({ min: 0xd7f0, max: 0xe010 }).map(code => String.fromCharCode(code));
  const path = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit }));
  fc.assert(
    fc.property(path, path, (one, other) => {
      fc.pre(one !== other);
      expect(digestOfPath(one)).not.toEqual(digestOfPath(other));
    }),
  );
  expect(digestOfPath('\ud800')).not.toEqual(digestOfPath('\ufffd'));
});
