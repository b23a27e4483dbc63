import { app, nativeTheme } from 'electron';
import type { Language, Settings, Theme } from '../contract/host-contract.ts';
import { languageInForce } from './language.ts';
import type { SettingsFile } from './settings.ts';

/** The settings, and what follows from them at once: the theme and the language in force. */
export class Preferences {
  readonly #file: SettingsFile;
  /** From the command line; it holds until the reader chooses a language. */
  #languageOption: Language | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(file: SettingsFile, languageOption: Language | undefined) {
    this.#file = file;
    this.#languageOption = languageOption;
    nativeTheme.themeSource = themeOfSystem(file.value.theme);
  }

  get settings(): Settings {
    return this.#file.value;
  }

  get language(): Language {
    const preferred = app.getPreferredSystemLanguages();
    return languageInForce(this.#languageOption, this.settings.language, preferred);
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  change(settings: Settings): void {
    if (settings.language !== this.settings.language) this.#languageOption = undefined;
    this.#file.set(settings);
    nativeTheme.themeSource = themeOfSystem(settings.theme);
    for (const listener of this.#listeners) listener();
  }
}

/** To the system old paper is a light theme. */
const themeOfSystem = (theme: Theme) => (theme === 'sepia' ? 'light' : theme);
