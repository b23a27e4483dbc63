import { clipboard, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { commands, windowCommands, type MenuSection, type WindowCommand } from '../commands/commands.ts';
import type { Language } from '../contract/host-contract.ts';
import { commandName } from '../../renderer/text/commands.ts';
import { menuTexts } from '../../renderer/text/menu.ts';
import type { AddressOpener } from './address-opener.ts';
import { externalAddress } from './external-address.ts';
import { platform } from './platform.ts';

/** What a menu of rows is about. */
export interface MenuSubject {
  /** The article has an address on the web. */
  readonly hasLink: boolean;
  /** Rows that are selected together. */
  readonly selected: number;
}

/** The menu of a row of the list, or of several; what is chosen goes to the page as a command. */
export function popUpArticleMenu(
  window: BrowserWindow,
  language: Language,
  { hasLink, selected }: MenuSubject,
  choose: (command: WindowCommand) => void,
): void {
  const text = menuTexts[language];
  const item = (id: WindowCommand) => ({
    label: commandName(id, language, selected),
    click: () => choose(id),
  });
  const items = (section: MenuSection) =>
    windowCommands.filter(id => commands[id].menu === section).map(item);
  Menu.buildFromTemplate([
    { ...item('open-original'), enabled: hasLink },
    { label: text.copyAddress, enabled: hasLink, click: () => choose('copy-link') },
    { type: 'separator' },
    ...items('mark'),
    ...items('mark-many'),
    { type: 'separator' },
    item('copy-share-link'),
    { label: text.copyAs, submenu: items('copy') },
    { type: 'separator' },
    ...items('print'),
    ...(selected > 1
      ? [
          { label: text.exportSelected(selected), submenu: items('export-selection') },
          item('keep-selection-pictures'),
        ]
      : [{ label: text.exportArticle, submenu: items('export-article') }, item('keep-article-pictures')]),
    { type: 'separator' },
    item('open-in-editor'),
    { label: text.reveal[platform()], click: () => choose('reveal-article') },
  ]).popup({ window });
}

/** Gives text, fields and links of the page their menu. */
export function offerTextMenu(
  window: BrowserWindow,
  language: () => Language,
  addresses: AddressOpener,
): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, linkURL, editFlags }) => {
    const text = menuTexts[language()];
    const address = externalAddress(linkURL);
    const items: MenuItemConstructorOptions[] = [];
    if (address !== undefined) {
      items.push(
        { label: text.openLink, click: () => void addresses.open(address, window) },
        { label: text.copyAddress, click: () => void clipboard.writeText(address) },
        { type: 'separator' },
      );
    }
    if (isEditable) {
      items.push(
        { role: 'cut', label: text.cut, enabled: editFlags.canCut },
        { role: 'copy', label: text.copy, enabled: editFlags.canCopy },
        { role: 'paste', label: text.paste, enabled: editFlags.canPaste },
      );
    } else {
      items.push({ role: 'copy', label: text.copy, enabled: selectionText.trim() !== '' });
    }
    items.push({ role: 'selectAll', label: text.selectAll });
    Menu.buildFromTemplate(items).popup({ window });
  });
}
