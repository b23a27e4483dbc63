import type { FieldQuery } from './query.ts';

type Of<Kind extends FieldQuery['kind']> = Omit<Extract<FieldQuery, { kind: Kind }>, 'span'>;
type Property = Of<'trait'> | Of<'mark'>;

/** What may follow `is:` and `has:`. */
export const properties: Readonly<Record<'is' | 'has', Readonly<Record<string, Property>>>> = {
  is: {
    unread: { kind: 'mark', mark: 'unread' },
    read: { kind: 'mark', mark: 'read' },
    starred: { kind: 'mark', mark: 'starred' },
    hidden: { kind: 'mark', mark: 'hidden' },
    repaired: { kind: 'trait', trait: 'repaired' },
    'missing-image': { kind: 'trait', trait: 'missing-image' },
  },
  has: {
    image: { kind: 'trait', trait: 'image' },
    note: { kind: 'mark', mark: 'noted' },
  },
};

/** `name` in lower case; undefined where nothing is named so. */
export function propertyOf(field: 'is' | 'has', name: string): Property | undefined {
  const known = properties[field];
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
