import { SvelteMap } from 'svelte/reactivity';
import type {
  HeldPicture,
  PermissionScope,
  PictureFault,
  PicturePermission,
  VaultSize,
} from '../../electron/contract/picture-contract.ts';
import type { ArticleView } from '../../electron/contract/archive-contract.ts';
import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import type { Host } from './host.svelte.ts';
import { isGivenUp, Latest } from './latest.ts';

/** What became of one picture of the web that an article asks for. */
export type PictureState =
  /** Nothing was asked of the network. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly picture: HeldPicture }
  | { readonly kind: 'failed'; readonly fault: PictureFault };

/** A player or a frame, which is never loaded: a link stands in its place. */
export interface EmbeddedLink {
  /** As the sanitiser names it: video, audio, page, object. */
  readonly kind: string;
  readonly text: string;
}

/** What an article asks for from elsewhere. */
export interface AskedFor {
  /** Addresses of the pictures of the web in its body, in their order; one may come again. */
  readonly pictures: readonly string[];
  readonly media: readonly EmbeddedLink[];
}

/** Why a picture of the archive is not shown: there is no such file, or it is none that can be shown. */
export type MissingReason = 'no-file' | 'no-picture';

/** Which pictures load by themselves, from the narrowest to the widest. */
export type LoadingChoice = 'never' | 'article' | 'source' | 'archive';

const nothing: PicturePermission = { archive: false, sources: [], articles: [] };
const absent: PictureState = { kind: 'absent' };

/** The pictures of the web in the article that is being read. None loads unless the reader has said so. */
export class Pictures {
  /** By address, in the order of the article. */
  readonly states = new SvelteMap<string, PictureState>();
  media = $state.raw<readonly EmbeddedLink[]>([]);
  /** Pictures of the archive that could not be shown, by their paths. */
  readonly missing = new SvelteMap<string, MissingReason>();
  /** What kept the vault from being written. */
  failure = $state.raw<FailureData>();
  vault = $state.raw<VaultSize>();
  readonly #host: Host;
  readonly #work = new Latest();
  #signal = this.#work.begin();
  #article = $state.raw<ArticleView>();
  /** The address of its lead picture, where that is none of its body. */
  #lead = $state<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Takes up the pictures of another article, or none; what was loading of the former is given up. */
  async show(article: ArticleView | undefined, { pictures, media }: AskedFor): Promise<void> {
    this.#signal = this.#work.begin();
    this.#article = article;
    this.failure = undefined;
    this.media = media;
    this.missing.clear();
    this.#lead = leadOf(article, pictures);
    this.states.clear();
    for (const address of this.#lead === undefined ? pictures : [this.#lead, ...pictures])
      this.states.set(address, absent);
    await this.#look();
    if (this.choice !== 'never') await this.load();
  }

  /** Where the lead picture is found, once it is here and the body does not show it. */
  get lead(): string | undefined {
    const state = this.#lead === undefined ? undefined : this.states.get(this.#lead);
    return state?.kind === 'shown' ? state.picture.src : undefined;
  }

  /** Whose pictures `source` means, for the article on show. */
  get source(): string | undefined {
    return this.#article?.author ?? this.#article?.section.at(-1);
  }

  /** Why pictures of the article on show load by themselves, or that they do not. */
  get choice(): LoadingChoice {
    const { archive, sources, articles } = this.#host.state?.pictures ?? nothing;
    if (archive) return 'archive';
    if (this.source !== undefined && sources.includes(this.source)) return 'source';
    return this.#article && articles.includes(this.#article.path) ? 'article' : 'never';
  }

  get waiting(): readonly string[] {
    return this.#addressesIn('absent');
  }

  get loading(): readonly string[] {
    return this.#addressesIn('loading');
  }

  get failed(): readonly string[] {
    return this.#addressesIn('failed');
  }

  /** Of the pictures on show, those that are gone when the program ends. */
  get unkept(): readonly string[] {
    return [...this.states].flatMap(([address, state]) =>
      state.kind === 'shown' && state.picture.kept ? [] : [address],
    );
  }

  /** Remembers what loads by itself, and loads it. Wider and narrower choices for this article are taken back. */
  async choose(choice: LoadingChoice): Promise<void> {
    const signal = this.#signal;
    for (const scope of this.#scopes()) {
      const permitted = scope.scope === choice;
      await this.#host.request('permitPictures', { of: scope, permitted });
    }
    if (choice !== 'never' && !signal.aborted) await this.load();
  }

  #scopes(): PermissionScope[] {
    const scopes: PermissionScope[] = [{ scope: 'archive' }];
    if (this.source !== undefined) scopes.push({ scope: 'source', name: this.source });
    if (this.#article) scopes.push({ scope: 'article', name: this.#article.path });
    return scopes;
  }

  /** Loads this picture this once, wherever it is. */
  loadOne(address: string): Promise<void> {
    return this.#load(address, { keep: false, byHand: true });
  }

  /** Loads all that are not here yet, failed ones included; those on the reader's own network are refused. */
  async load(): Promise<void> {
    const addresses = [...this.waiting, ...this.failed];
    await Promise.all(addresses.map(address => this.#load(address, { keep: false, byHand: false })));
  }

  /** Keeps all pictures of the article for reading without a network. */
  async keep(): Promise<void> {
    await Promise.all(this.unkept.map(address => this.#load(address, { keep: true, byHand: false })));
    await this.measure();
  }

  /** Gives up what is loading; what is here stays. */
  stop(): void {
    this.#signal = this.#work.begin();
    for (const address of this.loading) this.states.set(address, absent);
  }

  /** A picture that was here cannot be shown after all: the vault was emptied, or its file is damaged. */
  lost(address: string): void {
    if (this.states.get(address)?.kind === 'shown') this.states.set(address, absent);
  }

  /** A picture of the archive, at this path, could not be shown. */
  async miss(path: string): Promise<void> {
    const article = this.#article;
    if (!article) return;
    const target = `archive://files/${path.split('/').map(encodeURIComponent).join('/')}`;
    const destination = await this.#host.archive
      ?.request('resolveLink', { from: article.id, target })
      .catch(() => undefined);
    if (article !== this.#article) return;
    this.missing.set(path, destination?.kind === 'file' ? 'no-picture' : 'no-file');
  }

  async measure(): Promise<void> {
    this.vault = await this.#host.request('pictureVault', {}).catch(() => undefined);
  }

  async emptyVault(): Promise<void> {
    await this.#host.request('emptyPictureVault', {});
    await Promise.all([this.measure(), this.refresh()]);
  }

  /** What is here may have changed: others were kept, or the vault was emptied. */
  async refresh(): Promise<void> {
    for (const [address, { kind }] of this.states) if (kind === 'shown') this.states.set(address, absent);
    await this.#look();
  }

  async #look(): Promise<void> {
    const signal = this.#signal;
    const addresses = this.waiting;
    if (addresses.length === 0) return;
    const held = await this.#host
      .request('heldPictures', { addresses: [...addresses] }, signal)
      .catch(() => []);
    if (signal.aborted) return;
    addresses.forEach((address, at) => {
      const picture = held[at];
      if (picture) this.states.set(address, { kind: 'shown', picture });
    });
  }

  async #load(address: string, how: { readonly keep: boolean; readonly byHand: boolean }): Promise<void> {
    const signal = this.#signal;
    const before = this.states.get(address);
    if (!before || before.kind === 'loading') return;
    if (before.kind !== 'shown') this.states.set(address, { kind: 'loading' });
    try {
      const answer = await this.#host.request('loadPicture', { address, ...how }, signal);
      if (signal.aborted) return;
      this.states.set(address, answer.kind === 'held' ? { kind: 'shown', picture: answer.picture } : answer);
    } catch (thrown) {
      if (signal.aborted || isGivenUp(thrown)) return;
      this.states.set(address, before);
      this.failure = toFailureData(thrown);
    }
  }

  #addressesIn(kind: PictureState['kind']): readonly string[] {
    return [...this.states].flatMap(([address, state]) => (state.kind === kind ? [address] : []));
  }
}

/** Placeholders and what is no address of the web have been told from lead pictures when the article was read. */
function leadOf(article: ArticleView | undefined, inBody: readonly string[]): string | undefined {
  const image = article?.image;
  return image !== undefined && /^https?:/.test(image) && !inBody.includes(image) ? image : undefined;
}
