import { describe, expect, it } from 'vitest';
import type { SpeechChoice } from '../../../../electron/contract/host-contract.ts';
import { ReadAloud } from '../../../../renderer/state/read-aloud.svelte.ts';
import type { ShownPage } from '../../../../renderer/state/shown-page.ts';
import type { Speech, Voice } from '../../../../renderer/state/speech.ts';

const mandarin: Voice = { name: 'Ting', lang: 'cmn-CN', default: false };
const english: Voice = { name: 'Ann', lang: 'en-GB', default: true };

/** A system whose voices say a sentence when the test lets them. */
class Spoken implements Speech {
  readonly said: { readonly text: string; readonly voice: string; readonly rate: number }[] = [];
  #voices: readonly Voice[];
  #listeners = new Set<() => void>();
  #onEnd: (() => void) | undefined;

  constructor(voices: readonly Voice[]) {
    this.#voices = voices;
  }
  voices = () => this.#voices;
  onVoices(listener: () => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  say(text: string, voice: Voice, rate: number, onEnd: () => void) {
    this.said.push({ text, voice: voice.name, rate });
    this.#onEnd = onEnd;
  }
  silence() {
    this.#onEnd = undefined;
  }
  get silent() {
    return this.#onEnd === undefined;
  }
  end() {
    const ended = this.#onEnd;
    this.#onEnd = undefined;
    ended?.();
  }
  install(voices: readonly Voice[]) {
    this.#voices = voices;
    for (const listener of this.#listeners) listener();
  }
}

function start(voices: readonly Voice[] = [english, mandarin], remembered?: SpeechChoice) {
  const page: ShownPage = {
    texts: ['桥今天通车。人们都来了。', '雨停了。'],
    headings: [],
    uncover: () => undefined,
    topOf: ({ block }) => block * 100,
    topOfHeading: () => 0,
    topOfName: () => undefined,
    selectedText: () => '',
    selectedRange: () => undefined,
  };
  const speech = new Spoken(voices);
  let choice = remembered;
  const memory = { recall: () => choice, keep: (kept: SpeechChoice) => void (choice = kept) };
  const aloud = new ReadAloud({ page, viewport: undefined }, speech, memory);
  const texts = () => speech.said.map(({ text }) => text);
  return { aloud, speech, texts, choice: () => choice };
}

describe('reading aloud', () => {
  it('goes from sentence to sentence and ends with the article', () => {
    const { aloud, speech, texts } = start();
    aloud.start('zh');
    expect(aloud.sentence).toEqual({ block: 0, range: [0, 6] });
    speech.end();
    speech.end();
    expect(aloud.sentence).toEqual({ block: 1, range: [0, 4] });
    speech.end();
    expect(texts()).toEqual(['桥今天通车。', '人们都来了。', '雨停了。']);
    expect(aloud.state).toBe('off');
    expect(aloud.sentence).toBeUndefined();
  });

  it('takes a voice of the language of the article', () => {
    const { aloud, speech } = start();
    aloud.start('zh');
    aloud.stop();
    aloud.start('en');
    aloud.stop();
    aloud.start('ja');
    expect(speech.said.map(({ voice }) => voice)).toEqual(['Ting', 'Ann', 'Ann']);
  });

  it('takes the voice of the place whose characters the article has', () => {
    const taipei: Voice = { name: 'Mei', lang: 'zh_TW', default: false };
    const { aloud, speech } = start([english, mandarin, taipei]);
    aloud.start('zh-Hant');
    aloud.stop();
    aloud.start('zh-Hans');
    expect(speech.said.map(({ voice }) => voice)).toEqual(['Mei', 'Ting']);
  });

  it('says a sentence anew after a pause, a skip, and at another speed', () => {
    const { aloud, speech, texts } = start();
    aloud.start('zh');
    aloud.pauseOrGoOn();
    expect([aloud.state, speech.silent]).toEqual(['paused', true]);
    aloud.skip(1);
    expect(aloud.sentence?.range).toEqual([6, 12]);
    aloud.pauseOrGoOn();
    aloud.changeRate(1.5);
    aloud.skip(-5);
    expect(texts()).toEqual(['桥今天通车。', '人们都来了。', '人们都来了。', '桥今天通车。']);
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 1, 1.5, 1.5]);
  });

  it('remembers the speed, and the voice for each language', () => {
    const tingting: Voice = { name: 'Tingting', lang: 'zh-CN', default: false };
    const { aloud, choice } = start([english, mandarin, tingting]);
    aloud.start('zh');
    aloud.changeRate(1.5);
    aloud.changeVoice(tingting);
    aloud.stop();
    aloud.start('en');
    aloud.changeVoice(english);
    expect(choice()).toEqual({ rate: 1.5, voices: { zh: 'Tingting', en: 'Ann' } });

    const later = start([english, mandarin, tingting], choice());
    later.aloud.start('zh');
    expect(later.speech.said).toEqual([{ text: '桥今天通车。', voice: 'Tingting', rate: 1.5 }]);
  });

  it('takes another voice where the remembered one is gone', () => {
    const { aloud, speech } = start([english, mandarin], { rate: 2, voices: { zh: 'Tingting' } });
    aloud.start('zh');
    expect(speech.said).toMatchObject([{ voice: 'Ting', rate: 2 }]);
  });

  it('says that there is no voice, and begins when one comes', () => {
    const { aloud, speech, texts } = start([]);
    aloud.start('zh');
    expect(aloud.state).toBe('voiceless');
    aloud.skip(1);
    aloud.pauseOrGoOn();
    expect(aloud.state).toBe('voiceless');
    speech.install([mandarin]);
    expect(aloud.state).toBe('speaking');
    expect(texts()).toEqual(['桥今天通车。']);
  });

  it('is silent once it was stopped', () => {
    const { aloud, speech } = start([]);
    aloud.start('zh');
    aloud.stop();
    speech.install([mandarin]);
    expect([aloud.state, speech.said.length]).toEqual(['off', 0]);
  });
});
