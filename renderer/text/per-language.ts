import type { Language } from '../../electron/contract/host-contract.ts';

/**
 * Makes what depends on the language once for each. A format of Intl takes a tenth of a millisecond to make, and a sidebar
 * uses hundreds with each key of a query.
 */
export function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const known = new Map<Language, Made>();
  return language => {
    const made = known.get(language) ?? make(language);
    known.set(language, made);
    return made;
  };
}
