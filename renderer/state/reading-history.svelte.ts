export interface ReadArticle {
  readonly id: number;
  /** Its title. */
  readonly label: string;
}

/** Articles that are remembered at most. */
const longest = 500;

/** The articles that were read, in order, and where among them the reader is; as a browser keeps its pages. */
export class ReadingHistory {
  #articles = $state.raw<readonly ReadArticle[]>([]);
  #at = $state(-1);

  get hasFormer(): boolean {
    return this.#at > 0;
  }

  get hasLater(): boolean {
    return this.#at < this.#articles.length - 1;
  }

  /** Each article once, the one read last first. */
  get recent(): readonly ReadArticle[] {
    const newestFirst = this.#articles.toReversed();
    return newestFirst.filter(({ id }, at) => newestFirst.findIndex(other => other.id === id) === at);
  }

  /** The article is on show. Where it was not gone back to, it takes the place of what was later. */
  visit(article: ReadArticle): void {
    if (this.#articles[this.#at]?.id === article.id) return;
    this.#articles = [...this.#articles.slice(0, this.#at + 1), article].slice(-longest);
    this.#at = this.#articles.length - 1;
  }

  /** The article before, or after, which the reader is at from now on; undefined where there is none. */
  go(direction: 'back' | 'forward'): number | undefined {
    const id = this.#articles[this.#at + (direction === 'back' ? -1 : 1)]?.id;
    if (id !== undefined) this.#at += direction === 'back' ? -1 : 1;
    return id;
  }
}
