import { expect, it } from 'vitest';
import { bindingsOf, conflictOf, defaultKeys } from '../../../electron/commands/bindings.ts';
import { commandGroups, commandIds, commands } from '../../../electron/commands/commands.ts';
import { commandName, commandTexts } from '../../../renderer/text/commands.ts';

it.each(['en', 'zh-CN'] as const)('has a name of its own for every command and group (%s)', language => {
  const { names, groups } = commandTexts[language];
  for (const text of [names, groups]) {
    const all = Object.values(text);
    expect(all).not.toContain('');
    expect(new Set(all).size).toBe(all.length);
  }
  expect(Object.keys(names)).toHaveLength(commandIds.length);
});

it.each(['en', 'zh-CN'] as const)('tells of how many rows where several are selected (%s)', language => {
  for (const id of commandIds.filter(id => commands[id].needs === 'selection')) {
    expect(commandName(id, language, 1_234)).toContain('1,234');
  }
});

it('has another name in the other language', () => {
  for (const id of commandIds) {
    expect(commandTexts['zh-CN'].names[id]).not.toBe(commandTexts.en.names[id]);
  }
});

it.each([true, false])('gives no key to two commands, nor the beginning of a sequence (macOS: %s)', mac => {
  const bindings = bindingsOf({}, mac);
  for (const id of commandIds) {
    for (const keys of defaultKeys(id, mac)) {
      expect(conflictOf({ ...bindings, [id]: [] }, keys)).toBeUndefined();
    }
  }
});

it('lists the commands of a group together, in the order of the groups', () => {
  const inTable = commandIds.map(id => commandGroups.indexOf(commands[id].group));
  expect(inTable).toEqual(inTable.toSorted((one, other) => one - other));
});
