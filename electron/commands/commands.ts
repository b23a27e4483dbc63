/**
 * Every command a reader can give, once: the menu bar, the sheet of keys, the palette and the handler of keys are all
 * made from this table. A command is a line here, its name in `renderer/text/commands.ts` in both languages, and what
 * it does: in `renderer/state/command-actions.ts`, or in `shell/shell-actions.ts` where the shell does it.
 */

/** The parts of the sheet of keys and of the palette, in their order. */
export const commandGroups = ['article', 'share', 'mark', 'list', 'go', 'view', 'archive', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** The parts of the menus, between lines; `shell/menu.ts` lays them out. */
export type MenuSection =
  | 'open'
  | 'archives'
  | 'close'
  | 'find'
  | 'panes'
  | 'order'
  | 'text'
  | 'zoom'
  | 'screen'
  | 'settings'
  | 'palette'
  | 'history'
  | 'list'
  | 'places'
  | 'article'
  | 'mark'
  | 'mark-many'
  | 'undo-mark'
  | 'share'
  | 'copy'
  | 'print'
  | 'export-article'
  | 'export-selection'
  | 'export-result'
  | 'pictures'
  | 'export-marks'
  | 'import-marks'
  | 'archive'
  | 'help';

/**
 * What must be so for a command to mean something. The window tells the shell which of them hold; `selection` is one of
 * several rows.
 */
export const conditions = ['archive', 'list', 'selection', 'article', 'original', 'former', 'later'] as const;
export type Condition = (typeof conditions)[number];

export interface Command {
  readonly group: CommandGroup;
  readonly menu?: MenuSection;
  readonly needs?: Condition;
  /** Who carries it out; the page, unless the shell does. */
  readonly by?: 'shell';
  /** Keys until the reader chooses others, as chords of `chord.ts`; two after each other are `g a`. */
  readonly keys?: readonly string[];
  /** Where a Mac's habits differ. */
  readonly macKeys?: readonly string[];
}

const table = {
  'open-article': { group: 'article', menu: 'article', needs: 'list', keys: ['Enter', 'o'] },
  'scroll-on': { group: 'article', needs: 'list', keys: ['Space'] },
  'scroll-back': { group: 'article', needs: 'list', keys: ['Shift+Space'] },
  'find-in-article': { group: 'article', menu: 'find', needs: 'article', keys: ['Mod+f'] },
  'find-next': { group: 'article', menu: 'find', needs: 'article', keys: ['F3'], macKeys: ['Mod+g'] },
  'find-previous': {
    group: 'article',
    menu: 'find',
    needs: 'article',
    keys: ['Shift+F3'],
    macKeys: ['Mod+Shift+g'],
  },
  'next-hit': { group: 'article', menu: 'find', needs: 'article', keys: ['n'] },
  'previous-hit': { group: 'article', menu: 'find', needs: 'article', keys: ['Shift+n'] },
  'toggle-contents': { group: 'article', menu: 'article', needs: 'article', keys: ['c'] },
  'read-aloud': { group: 'article', menu: 'article', needs: 'article', keys: ['Mod+Shift+u'] },
  'open-original': { group: 'article', menu: 'article', needs: 'original', keys: ['v', 'b'] },
  'read-beside': { group: 'article', menu: 'article', needs: 'article', keys: ['Mod+\\'] },
  'open-in-window': { group: 'article', menu: 'article', needs: 'article', keys: ['Mod+Enter'] },

  'copy-link': { group: 'share', menu: 'share', needs: 'original' },
  'copy-share-link': { group: 'share', menu: 'share', needs: 'article' },
  'copy-file-link': { group: 'share', menu: 'share', needs: 'article' },
  'reveal-article': { group: 'share', menu: 'share', needs: 'article' },
  'open-in-editor': { group: 'share', menu: 'share', needs: 'article' },
  'copy-as-markdown': { group: 'share', menu: 'copy', needs: 'article' },
  'copy-as-text': { group: 'share', menu: 'copy', needs: 'article' },
  'copy-as-gb-t-7714': { group: 'share', menu: 'copy', needs: 'article' },
  'copy-as-apa': { group: 'share', menu: 'copy', needs: 'article' },
  'copy-as-bibtex': { group: 'share', menu: 'copy', needs: 'article' },
  print: { group: 'share', menu: 'print', needs: 'article', keys: ['Mod+Alt+p'] },
  'save-pdf': { group: 'share', menu: 'print', needs: 'article' },
  'export-article-html': { group: 'share', menu: 'export-article', needs: 'article' },
  'export-article-markdown': { group: 'share', menu: 'export-article', needs: 'article' },
  'export-article-epub': { group: 'share', menu: 'export-article', needs: 'article' },
  'export-selection-html': { group: 'share', menu: 'export-selection', needs: 'selection' },
  'export-selection-markdown': { group: 'share', menu: 'export-selection', needs: 'selection' },
  'export-selection-epub': { group: 'share', menu: 'export-selection', needs: 'selection' },
  'export-result-html': { group: 'share', menu: 'export-result', needs: 'list' },
  'export-result-markdown': { group: 'share', menu: 'export-result', needs: 'list' },
  'export-result-epub': { group: 'share', menu: 'export-result', needs: 'list' },

  'toggle-read': { group: 'mark', menu: 'mark', needs: 'archive', keys: ['m'] },
  'toggle-star': { group: 'mark', menu: 'mark', needs: 'archive', keys: ['s'] },
  'toggle-hidden': { group: 'mark', menu: 'mark', needs: 'archive', keys: ['x'] },
  'choose-labels': { group: 'mark', menu: 'mark', needs: 'archive', keys: ['l'] },
  'write-note': { group: 'mark', menu: 'mark', needs: 'article', keys: ['e'] },
  highlight: { group: 'mark', menu: 'mark', needs: 'article', keys: ['h'] },
  'mark-all-read': { group: 'mark', menu: 'mark-many', needs: 'list', keys: ['Shift+m'] },
  'mark-above-read': { group: 'mark', menu: 'mark-many', needs: 'list' },
  'mark-below-read': { group: 'mark', menu: 'mark-many', needs: 'list' },
  'mark-older-read': { group: 'mark', menu: 'mark-many', needs: 'article' },
  'mark-section-read': { group: 'mark', menu: 'mark-many', needs: 'article' },
  'undo-mark': { group: 'mark', menu: 'undo-mark', needs: 'archive', keys: ['Mod+z'] },
  'redo-mark': { group: 'mark', menu: 'undo-mark', needs: 'archive', keys: ['Mod+Shift+z'] },
  'export-marks-json': { group: 'mark', menu: 'export-marks', needs: 'archive' },
  'export-marks-markdown': { group: 'mark', menu: 'export-marks', needs: 'archive' },
  'export-marks-csv': { group: 'mark', menu: 'export-marks', needs: 'archive' },
  'import-marks': { group: 'mark', menu: 'import-marks', needs: 'archive' },

  'next-article': { group: 'list', menu: 'list', needs: 'list', keys: ['j', 'ArrowDown'] },
  'previous-article': { group: 'list', menu: 'list', needs: 'list', keys: ['k', 'ArrowUp'] },
  'find-in-archive': { group: 'list', menu: 'find', needs: 'list', keys: ['/', 'Mod+Shift+f'] },
  'save-search': { group: 'list', menu: 'find', needs: 'list', keys: ['Mod+d'] },
  'search-archives': { group: 'list', menu: 'find', needs: 'archive', keys: ['Mod+Alt+f'] },
  'sort-by-date': { group: 'list', menu: 'order', needs: 'list' },
  'sort-by-relevance': { group: 'list', menu: 'order', needs: 'list' },

  'show-palette': { group: 'go', menu: 'palette', needs: 'archive', keys: ['Mod+p'] },
  back: { group: 'go', menu: 'history', needs: 'former', keys: ['Alt+ArrowLeft'], macKeys: ['Mod+['] },
  forward: { group: 'go', menu: 'history', needs: 'later', keys: ['Alt+ArrowRight'], macKeys: ['Mod+]'] },
  'go-to-all': { group: 'go', menu: 'places', needs: 'list', keys: ['g a'] },
  'go-to-unread': { group: 'go', menu: 'places', needs: 'list', keys: ['g u'] },
  'go-to-starred': { group: 'go', menu: 'places', needs: 'list', keys: ['g s'] },
  'go-to-hidden': { group: 'go', menu: 'places', needs: 'list', keys: ['g h'] },

  'toggle-sidebar': { group: 'view', menu: 'panes', needs: 'list', keys: ['Mod+b'] },
  'toggle-timeline': { group: 'view', menu: 'panes', needs: 'list' },
  'toggle-reading-pane': { group: 'view', menu: 'panes', needs: 'list' },
  'larger-text': { group: 'view', menu: 'text', needs: 'archive', keys: ['Mod+>'] },
  'smaller-text': { group: 'view', menu: 'text', needs: 'archive', keys: ['Mod+<'] },
  'usual-text': { group: 'view', menu: 'text', needs: 'archive' },
  // The second is the same key without Shift, as it is labelled on most keyboards.
  'zoom-in': { group: 'view', menu: 'zoom', by: 'shell', keys: ['Mod+Plus', 'Mod+='] },
  'zoom-out': { group: 'view', menu: 'zoom', by: 'shell', keys: ['Mod+-'] },
  'actual-size': { group: 'view', menu: 'zoom', by: 'shell', keys: ['Mod+0'] },
  'full-screen': { group: 'view', menu: 'screen', by: 'shell', keys: ['F11'], macKeys: ['Mod+Ctrl+f'] },
  'show-settings': { group: 'view', menu: 'settings', keys: ['Mod+,'] },

  'new-window': { group: 'archive', menu: 'open', by: 'shell', keys: ['Mod+n'] },
  'open-folder': { group: 'archive', menu: 'open', by: 'shell', keys: ['Mod+o'] },
  'open-sample': { group: 'archive', menu: 'open', by: 'shell' },
  'switch-archive': { group: 'archive', menu: 'archives', needs: 'archive', keys: ['Mod+Shift+o'] },
  'close-archive': { group: 'archive', menu: 'close', needs: 'archive', by: 'shell', keys: ['Mod+Shift+w'] },
  rescan: { group: 'archive', menu: 'archive', needs: 'archive', keys: ['Mod+r'] },
  'show-ledger': { group: 'archive', menu: 'archive', needs: 'archive' },
  'show-pictures': { group: 'archive', menu: 'pictures', needs: 'archive' },
  'keep-article-pictures': { group: 'archive', menu: 'pictures', needs: 'article' },
  'keep-selection-pictures': { group: 'archive', menu: 'pictures', needs: 'selection' },
  'keep-result-pictures': { group: 'archive', menu: 'pictures', needs: 'list' },

  'show-search-help': { group: 'help', menu: 'help', needs: 'archive' },
  'show-keys': { group: 'help', menu: 'help', needs: 'archive', keys: ['?'] },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof table;
/** Commands that the shell carries out. */
export type ShellCommand = {
  [Id in CommandId]: (typeof table)[Id] extends { readonly by: 'shell' } ? Id : never;
}[CommandId];
/** Commands that the page carries out. */
export type WindowCommand = Exclude<CommandId, ShellCommand>;

export const commands: Readonly<Record<CommandId, Command>> = table;

/** In the order of the table. */
export const commandIds = Object.keys(table) as readonly CommandId[];

export const isShellCommand = (id: CommandId): id is ShellCommand => commands[id].by === 'shell';
export const shellCommands = commandIds.filter(isShellCommand);
export const windowCommands = commandIds.filter(id => !isShellCommand(id));

/** Whether `id` means something while the conditions in `holding` hold. */
export function isPossible(id: CommandId, holding: readonly Condition[]): boolean {
  const { needs } = commands[id];
  return needs === undefined || holding.includes(needs);
}
