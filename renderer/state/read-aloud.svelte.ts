import type { SpeechChoice } from '../../electron/contract/host-contract.ts';
import { sentencesOf } from './sentences.ts';
import { firstInSight, scrollToMiddle, type PagePlace, type Viewer } from './shown-page.ts';
import type { Speech, Voice } from './speech.ts';
import { bestFirst, fitOf } from './voice-fit.ts';

/** `voiceless`: the system has no voice that speaks without the network. */
export type AloudState = 'off' | 'speaking' | 'paused' | 'voiceless';

export const rates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** What the reader has chosen is remembered. */
export interface SpeechMemory {
  readonly recall: () => SpeechChoice | undefined;
  readonly keep: (choice: SpeechChoice) => void;
}

/** Reads the article on show with a voice of the system, sentence by sentence. */
export class ReadAloud {
  state = $state<AloudState>('off');
  /** The sentence that is being spoken. */
  sentence = $state.raw<PagePlace | undefined>();
  rate = $state(1);
  /** Those for the language of the article first. */
  voices = $state.raw<readonly Voice[]>([]);
  voice = $state.raw<Voice | undefined>();
  readonly #viewer: Viewer;
  readonly #speech: Speech;
  readonly #memory: SpeechMemory;
  #sentences: readonly PagePlace[] = [];
  #index = 0;
  #language: string | undefined;
  #stopListening = (): void => undefined;

  constructor(viewer: Viewer, speech: Speech, memory: SpeechMemory) {
    this.#viewer = viewer;
    this.#speech = speech;
    this.#memory = memory;
  }

  /** Begins with the first sentence in sight. `language` is that of the article, BCP 47. */
  start(language: string | undefined): void {
    const { page, viewport } = this.#viewer;
    if (!page) return;
    this.#language = language;
    this.rate = this.#memory.recall()?.rate ?? 1;
    this.#sentences = page.texts.flatMap((text, block) =>
      sentencesOf(text, language).map(range => ({ block, range })),
    );
    const first = firstInSight(this.#sentences, place => page.topOf(place), viewport?.scrollTop ?? 0);
    this.#index = Math.min(first, Math.max(0, this.#sentences.length - 1));
    this.state = 'voiceless';
    this.#stopListening();
    this.#stopListening = this.#speech.onVoices(() => this.#learnVoices());
    this.#learnVoices();
  }

  #learnVoices(): void {
    this.voices = bestFirst(this.#speech.voices(), this.#language);
    const [best] = this.voices;
    const asGood = this.voices.filter(
      voice => best && fitOf(voice, this.#language) === fitOf(best, this.#language),
    );
    const kept = this.#memory.recall()?.voices[this.#language ?? ''];
    const chosen = this.voices.find(({ name }) => name === kept);
    const same = asGood.find(({ name }) => name === this.voice?.name);
    this.voice = chosen ?? same ?? asGood.find(voice => voice.default) ?? best;
    if (this.state === 'voiceless' && this.voice) this.#speak();
  }

  pauseOrGoOn(): void {
    if (this.state === 'speaking') {
      this.#speech.silence();
      this.state = 'paused';
    } else if (this.state === 'paused') {
      this.#speak();
    }
  }

  /** Goes on with the sentence `by` further on. */
  skip(by: number): void {
    if (this.state !== 'speaking' && this.state !== 'paused') return;
    this.#index = Math.min(Math.max(0, this.#index + by), this.#sentences.length - 1);
    if (this.state === 'speaking') this.#speak();
    else this.#show();
  }

  changeRate(rate: number): void {
    this.rate = rate;
    this.#keep({ rate });
    if (this.state === 'speaking') this.#speak();
  }

  changeVoice(voice: Voice): void {
    this.voice = voice;
    this.#keep({ voices: { ...this.#memory.recall()?.voices, [this.#language ?? '']: voice.name } });
    if (this.state === 'speaking') this.#speak();
  }

  #keep(part: Partial<SpeechChoice>): void {
    this.#memory.keep({ rate: this.rate, voices: {}, ...this.#memory.recall(), ...part });
  }

  stop(): void {
    this.#stopListening();
    this.#speech.silence();
    this.state = 'off';
    this.sentence = undefined;
  }

  #speak(): void {
    const place = this.#sentences[this.#index];
    const text = place && this.#viewer.page?.texts[place.block]?.slice(...place.range);
    if (text === undefined || !this.voice) return this.stop();
    this.state = 'speaking';
    this.#show();
    this.#speech.say(text, this.voice, this.rate, () => {
      this.#index++;
      this.#speak();
    });
  }

  #show(): void {
    this.sentence = this.#sentences[this.#index];
    const { page, viewport } = this.#viewer;
    const top = this.sentence && page?.topOf(this.sentence);
    if (top === undefined || !viewport) return;
    const distance = top - viewport.scrollTop;
    if (distance < 0 || distance > viewport.clientHeight * 0.8) scrollToMiddle(this.#viewer, top);
  }
}
