/** A voice of the system. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'default'>;

/** What reading aloud needs of the system. */
export interface Speech {
  /** Those that speak without the network: a voice of a service would send the article away. */
  voices(): readonly Voice[];
  /** Systems tell their voices a moment after they are first asked; returns what ends listening. */
  onVoices(listener: () => void): () => void;
  /** Says `text` in place of what is being said; `onEnd` is called unless it is cut short. */
  say(text: string, voice: Voice, rate: number, onEnd: () => void): void;
  silence(): void;
}

/** The voices of the operating system, as Chromium passes them on. */
export class SystemSpeech implements Speech {
  /** Counts what was said, so that the end of what was cut short is not taken for an end. */
  #turn = 0;

  voices(): readonly Voice[] {
    return speechSynthesis.getVoices().filter(voice => voice.localService);
  }

  onVoices(listener: () => void): () => void {
    speechSynthesis.addEventListener('voiceschanged', listener);
    return () => speechSynthesis.removeEventListener('voiceschanged', listener);
  }

  say(text: string, voice: Voice, rate: number, onEnd: () => void): void {
    this.silence();
    const turn = this.#turn;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = speechSynthesis.getVoices().find(({ name }) => name === voice.name) ?? null;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    // A sentence that cannot be spoken does not end the reading either.
    utterance.onend = utterance.onerror = () => {
      if (turn === this.#turn) onEnd();
    };
    speechSynthesis.speak(utterance);
  }

  silence(): void {
    this.#turn++;
    speechSynthesis.cancel();
  }
}
