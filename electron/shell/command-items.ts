import type { Menu, MenuItemConstructorOptions } from 'electron';
import type { Bindings } from '../commands/bindings.ts';
import { acceleratorOf, worksWhileTyping } from '../commands/chord.ts';
import {
  commandIds,
  commands,
  isPossible,
  type CommandId,
  type Condition,
  type MenuSection,
} from '../commands/commands.ts';
import type { Language } from '../contract/host-contract.ts';
import { commandTexts } from '../../renderer/text/commands.ts';

export interface CommandItemsContext {
  readonly language: Language;
  readonly mac: boolean;
  readonly bindings: Bindings;
  readonly carryOut: (id: CommandId) => void;
}

/** The items of one section of the menus, in the order of the table of commands. */
export function commandItems(
  section: MenuSection,
  { language, mac, bindings, carryOut }: CommandItemsContext,
): MenuItemConstructorOptions[] {
  const itemOf = (id: CommandId): MenuItemConstructorOptions[] => {
    const item = {
      label: commandTexts[language].names[id],
      click: () => carryOut(id),
    };
    const shown = bindings[id].flatMap(keys => acceleratorFor(keys, mac));
    const [first, ...further] = shown.filter(({ registerAccelerator }) => registerAccelerator);
    // An item has one accelerator, so each further one has an item that is not seen.
    return [
      { id, ...item, ...(first ?? shown[0]) },
      ...further.map(accelerator => ({ ...item, ...accelerator, visible: false })),
    ];
  };
  return commandIds.filter(id => commands[id].menu === section).flatMap(itemOf);
}

/** Greys out what is not possible now. Building the menu bar anew for it would take tens of milliseconds. */
export function offerPossible(menu: Menu, holding: readonly Condition[]): void {
  for (const id of commandIds) {
    const item = menu.getMenuItemById(id);
    if (item) item.enabled = isPossible(id, holding);
  }
}

/**
 * A key such as J is the page's own: the menu would take it from a text that is typed. Where it can, it shows the key
 * all the same; on a Mac what it shows it also takes.
 */
function acceleratorFor(keys: string, mac: boolean) {
  const accelerator = acceleratorOf(keys);
  const registerAccelerator = worksWhileTyping(keys);
  return accelerator === undefined || (mac && !registerAccelerator)
    ? []
    : [{ accelerator, registerAccelerator }];
}
