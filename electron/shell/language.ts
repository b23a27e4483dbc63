import type { Language, Settings } from '../contract/host-contract.ts';

/** The command line beats the settings, and those beat the system's list of preferred languages. */
export function languageInForce(
  option: Language | undefined,
  chosen: Settings['language'],
  preferred: readonly string[],
): Language {
  if (option) return option;
  if (chosen !== 'system') return chosen;
  return /^zh\b/i.test(preferred[0] ?? '') ? 'zh-CN' : 'en';
}
