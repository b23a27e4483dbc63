import type { Language } from '../../electron/contract/host-contract.ts';
import type { Texts } from './messages.ts';

/** The language in force. Reading it in a component makes the component follow a change. */
class CurrentLanguage {
  current = $state<Language>('en');

  /** `texts` in the language in force. */
  of<T>(texts: Texts<T>): T {
    return texts[this.current];
  }
}

export const language = new CurrentLanguage();
