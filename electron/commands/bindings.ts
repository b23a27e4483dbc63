/** Which keys give which command, and what changes when the reader chooses others. */
import { commandIds, commands, type CommandId } from './commands.ts';

/** The keys of each command, as the table of commands writes them. */
export type Bindings = Readonly<Record<CommandId, readonly string[]>>;

/** The keys that the reader has chosen, where they differ. A newer or older version may have left other commands. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>;

export function defaultKeys(id: CommandId, mac: boolean): readonly string[] {
  const { keys = [], macKeys = keys } = commands[id];
  return mac ? macKeys : keys;
}

export function bindingsOf(chosen: ChosenKeys, mac: boolean): Bindings {
  const keysOf = (id: CommandId) =>
    (Object.hasOwn(chosen, id) ? chosen[id] : undefined) ?? defaultKeys(id, mac);
  return Object.fromEntries(commandIds.map(id => [id, keysOf(id)])) as Record<CommandId, readonly string[]>;
}

/** The command whose keys are `keys`, begin with them, or are their beginning; it and `keys` cannot both be. */
export function conflictOf(bindings: Bindings, keys: string): CommandId | undefined {
  return commandIds.find(id => bindings[id].some(own => startsWith(own, keys) || startsWith(keys, own)));
}

const startsWith = (keys: string, beginning: string) => `${keys} `.startsWith(`${beginning} `);

/** Editing of text and moving through the window by keyboard need these. */
const kept = [
  'Mod+a',
  'Mod+c',
  'Mod+v',
  'Mod+x',
  'Mod+z',
  'Mod+Shift+z',
  'Mod+y',
  'Tab',
  'Shift+Tab',
  'Escape',
];
export const isKept = (chord: string): boolean => kept.includes(chord);

/** Gives `keys` to `id` alone; whoever has them, or could not be reached beside them, loses those keys. */
export function withKeys(chosen: ChosenKeys, mac: boolean, id: CommandId, keys: string): ChosenKeys {
  const bindings = bindingsOf(chosen, mac);
  const loser = conflictOf(bindings, keys);
  if (loser === undefined) return { ...chosen, [id]: [...bindings[id], keys] };
  const left = bindings[loser].filter(own => !startsWith(own, keys) && !startsWith(keys, own));
  return withKeys({ ...chosen, [loser]: left }, mac, id, keys);
}

/** Takes `keys` from `id`. */
export function withoutKeys(chosen: ChosenKeys, mac: boolean, id: CommandId, keys: string): ChosenKeys {
  return { ...chosen, [id]: bindingsOf(chosen, mac)[id].filter(own => own !== keys) };
}

/** Gives `id` its first keys again, and takes them from whoever has them now. */
export function withDefaultKeys(chosen: ChosenKeys, mac: boolean, id: CommandId): ChosenKeys {
  return defaultKeys(id, mac).reduce((changed, keys) => withKeys(changed, mac, id, keys), {
    ...chosen,
    [id]: [],
  } as ChosenKeys);
}

/** What the keys pressed so far come to: a command, the beginning of a sequence, or nothing. */
export function meaningOf(bindings: Bindings, pressed: string): CommandId | 'more' | undefined {
  const id = commandIds.find(id => bindings[id].includes(pressed));
  if (id !== undefined) return id;
  const begins = (keys: string) => keys !== pressed && startsWith(keys, pressed);
  return commandIds.some(id => bindings[id].some(begins)) ? 'more' : undefined;
}
