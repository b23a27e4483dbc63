import type { NameCount } from '../../electron/contract/archive-contract.ts';

/**
 * The names that hold what is looked for, in the order given, but the chosen ones first: one that the result has
 * no article of is there as well, so that it can be let go of.
 */
export function namesToShow(
  names: readonly NameCount[],
  chosen: readonly string[],
  wanted: string,
): readonly NameCount[] {
  const needle = wanted.trim().toLocaleLowerCase();
  const counts = new Map(names.map(({ name, count }) => [name, count]));
  const kept = chosen.map(name => ({ name, count: counts.get(name) ?? 0 }));
  const others = names.filter(({ name }) => !chosen.includes(name));
  return [...kept, ...others.filter(({ name }) => name.toLocaleLowerCase().includes(needle))];
}
