import { createContext } from 'svelte';

/**
 * The IANA zone in which the archive on show counts its days: what is told of an article by its day agrees with what
 * queries and the timeline find there, wherever the machine is. Undefined until the archive has told it.
 */
export const [archiveZone, provideArchiveZone] = createContext<() => string | undefined>();
