import type { Catalogue } from '../catalogue/catalogue.ts';

/** Which articles tell the same story. */
export class Copies {
  constructor(_catalogue: Catalogue) {}

  keepFirst(ids: Uint32Array): { readonly ids: Uint32Array; count(id: number): number } {
    return { ids, count: () => 1 };
  }

  copiesOf(id: number): readonly number[] {
    return [id];
  }
}
