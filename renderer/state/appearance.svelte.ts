import type { Settings } from '../../electron/contract/host-contract.ts';
import type { ReadingStyle } from '../../electron/contract/reading-style.ts';
import type { Host } from './host.svelte.ts';

/** Percent of the usual size, in the steps in which text grows. */
const textSizes = [80, 90, 100, 110, 120, 135, 150, 175, 200];

const usual: ReadingStyle = { textSize: 100, lineHeight: 'normal', lineWidth: 'normal', typeface: 'sans' };

/** How articles look: what the reader chose for all archives, or for one alone. */
export class Appearance {
  readonly #host: Host;
  /** Path of the folder; undefined where none is open. */
  readonly archive: string | undefined;

  constructor(host: Host, archive: string | undefined) {
    this.#host = host;
    this.archive = archive;
  }

  get theme(): Settings['theme'] {
    return this.#host.state?.settings.theme ?? 'system';
  }

  get style(): ReadingStyle {
    return this.#own ?? this.#host.state?.settings.reading ?? usual;
  }

  /** Whether this archive has a style of its own. */
  get isOwn(): boolean {
    return this.#own !== undefined;
  }

  get isUsual(): boolean {
    return JSON.stringify(this.style) === JSON.stringify(usual);
  }

  /** Whether there is another step in this direction. */
  get canEnlarge(): boolean {
    return this.style.textSize < Math.max(...textSizes);
  }
  get canReduce(): boolean {
    return this.style.textSize > Math.min(...textSizes);
  }

  change(part: Partial<ReadingStyle>): void {
    const style = { ...this.style, ...part };
    if (this.isOwn) this.#keepOwn(style);
    else this.#host.changeSettings({ reading: style });
  }

  enlarge(): void {
    const larger = textSizes.find(size => size > this.style.textSize);
    if (larger !== undefined) this.change({ textSize: larger });
  }

  reduce(): void {
    const smaller = textSizes.findLast(size => size < this.style.textSize);
    if (smaller !== undefined) this.change({ textSize: smaller });
  }

  reset(): void {
    this.change(usual);
  }

  /** From now on changes concern this archive alone, or, where it is taken back, all of them. */
  setOwn(own: boolean): void {
    this.#keepOwn(own ? this.style : undefined);
  }

  changeTheme(theme: Settings['theme']): void {
    this.#host.changeSettings({ theme });
  }

  get #own(): ReadingStyle | undefined {
    return this.archive === undefined ? undefined : this.#host.state?.settings.readingIn?.[this.archive];
  }

  #keepOwn(style: ReadingStyle | undefined): void {
    const { archive } = this;
    if (archive === undefined) return;
    const { [archive]: _, ...others } = this.#host.state?.settings.readingIn ?? {};
    this.#host.changeSettings({ readingIn: style === undefined ? others : { ...others, [archive]: style } });
  }
}
