import type { IdSet } from '../../base/id-set.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MarkedArticles } from './marked-articles.ts';

/** The articles that lists tell of: those of the catalogue that the reader has not hidden. */
export class VisibleArticles {
  readonly #catalogue: Catalogue;
  #known: { readonly of: MarkedArticles; readonly state: string; readonly ids: IdSet } | undefined;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** For looking at. The same set until other articles are visible, so that what was counted of it can be kept with it. */
  of(marked: MarkedArticles): IdSet {
    const state = `${this.#catalogue.version} ${marked.hidings}`;
    if (this.#known?.of !== marked || this.#known.state !== state) {
      const ids = this.#catalogue.listed().copy();
      ids.subtract(marked.hidden);
      this.#known = { of: marked, state, ids };
    }
    return this.#known.ids;
  }
}
