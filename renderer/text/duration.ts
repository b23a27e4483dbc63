import type { Language } from '../../electron/contract/host-contract.ts';

/** How long something still takes, roughly: "40 sec", "3 min", "2 hr". Seconds. */
export function roughDuration(seconds: number, language: Language): string {
  const [value, unit] =
    seconds < 90
      ? [Math.max(1, Math.round(seconds)), 'second' as const]
      : seconds < 5400
        ? [Math.round(seconds / 60), 'minute' as const]
        : [Math.round(seconds / 3600), 'hour' as const];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
