const known = new Map<string, boolean>();

/** Whether dates can be told in the IANA zone of this name. */
export function isZone(name: string): boolean {
  const isKnown = known.get(name) ?? canTell(name);
  known.set(name, isKnown);
  return isKnown;
}

function canTell(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A zone as it was written down: where a system could name none, its days were those of UTC. */
export const zoneOrUtc = (name: string): string => (isZone(name) ? name : 'UTC');

/**
 * IANA zone of this machine. Where `TZ` is set to what Intl has no name for, as `CST-8` or `:/etc/localtime`, that which
 * is as far from UTC as the clock is now.
 */
export function localZone(): string {
  // A system whose zone has no name gives none, whatever the type says.
  const name: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (name !== undefined && isZone(name)) return name;
  const hours = -new Date().getTimezoneOffset() / 60;
  if (hours === 0 || !Number.isInteger(hours)) return 'UTC';
  // The signs of these names are those of POSIX: what is east of Greenwich is less.
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
