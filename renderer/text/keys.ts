/** The sheet of keys that `?` opens, and what is printed on keys. */
import { texts } from './messages.ts';

/** The keys of one control: these are not commands, and mean what they mean to such controls everywhere. */
interface ControlKeys {
  readonly name: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

export interface KeyNames {
  readonly space: string;
}

interface KeysTexts extends KeyNames {
  readonly title: string;
  readonly close: string;
  readonly note: string;
  readonly or: string;
  /** Between two keys that are pressed one after the other. */
  readonly then: string;
  readonly none: string;
  readonly change: string;
  readonly done: string;
  readonly resetAll: string;
  readonly resetOne: string;
  readonly reset: (name: string) => string;
  readonly add: string;
  readonly addTo: (name: string) => string;
  readonly remove: (keys: string, name: string) => string;
  readonly press: (name: string) => string;
  readonly pressHint: string;
  readonly use: string;
  readonly cancel: string;
  readonly taken: (name: string) => string;
  readonly kept: string;
  readonly controls: readonly ControlKeys[];
}

export const keysTexts = texts<KeysTexts>({
  en: {
    title: 'Keys',
    close: 'Close',
    note: 'Single keys do nothing while you type.',
    or: 'or',
    then: 'then',
    none: 'no key',
    change: 'Change keys',
    done: 'Done',
    resetAll: 'Reset all',
    resetOne: 'Reset',
    reset: name => `Reset the keys of “${name}”`,
    add: 'Add a key',
    addTo: name => `Add a key for “${name}”`,
    remove: (keys, name) => `Take ${keys} from “${name}”`,
    press: name => `New key for “${name}”`,
    pressHint: 'Press a key, or two one after the other. Enter uses it, Esc does not.',
    use: 'Use',
    cancel: 'Cancel',
    taken: name => `“${name}” has this key and will lose it.`,
    kept: 'This key is needed for editing text or for moving through the window.',
    space: 'Space',
    controls: [
      {
        name: 'Search bar',
        keys: [
          { keys: ['ArrowDown', 'ArrowUp'], does: 'Choose a suggestion; without one, go to the list' },
          { keys: ['Enter', 'Tab'], does: 'Take it up' },
          { keys: ['Escape'], does: 'Close the suggestions, then clear the search' },
        ],
      },
      {
        name: 'Filters, in the sidebar',
        keys: [
          { keys: ['Enter', 'Space'], does: 'Show only these articles, or remove the filter' },
          { keys: ['-', 'Alt+Enter'], does: 'Leave these articles out' },
        ],
      },
      {
        name: 'Timeline',
        keys: [
          { keys: ['ArrowLeft', 'ArrowRight'], does: 'Choose a period' },
          { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: 'Extend it to a range' },
          { keys: ['Enter'], does: 'Show only its articles' },
          { keys: ['Plus', '-', '0'], does: 'Nearer, farther, the whole time' },
          { keys: ['PageUp', 'PageDown'], does: 'Earlier, later' },
        ],
      },
    ],
  },
  'zh-CN': {
    title: '按键',
    close: '关闭',
    note: '输入文字时，单个按键不起作用。',
    or: '或',
    then: '再按',
    none: '无按键',
    change: '更改按键',
    done: '完成',
    resetAll: '全部还原',
    resetOne: '还原',
    reset: name => `还原“${name}”的按键`,
    add: '添加按键',
    addTo: name => `为“${name}”添加按键`,
    remove: (keys, name) => `从“${name}”移除 ${keys}`,
    press: name => `“${name}”的新按键`,
    pressHint: '请按一个键，或先后按两个键。按 Enter 采用，按 Esc 放弃。',
    use: '采用',
    cancel: '放弃',
    taken: name => `此按键现属于“${name}”，采用后将从那里移除。`,
    kept: '此按键用于编辑文字或在窗口中移动，不能更改。',
    space: '空格',
    controls: [
      {
        name: '搜索栏',
        keys: [
          { keys: ['ArrowDown', 'ArrowUp'], does: '选择建议；没有建议时转到列表' },
          { keys: ['Enter', 'Tab'], does: '采用该建议' },
          { keys: ['Escape'], does: '关闭建议，再按则清除搜索' },
        ],
      },
      {
        name: '筛选（侧边栏）',
        keys: [
          { keys: ['Enter', 'Space'], does: '只看这些文章，或取消筛选' },
          { keys: ['-', 'Alt+Enter'], does: '排除这些文章' },
        ],
      },
      {
        name: '时间线',
        keys: [
          { keys: ['ArrowLeft', 'ArrowRight'], does: '选择时段' },
          { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: '扩展为一段时间' },
          { keys: ['Enter'], does: '只看该时段的文章' },
          { keys: ['Plus', '-', '0'], does: '放大、缩小、全部时间' },
          { keys: ['PageUp', 'PageDown'], does: '较早、较晚' },
        ],
      },
    ],
  },
});

const printed: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  Plus: '+',
  '-': '−',
};
const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** What is printed on the keys of one chord, on the keyboards of a Mac or elsewhere. */
export function keyNames(chord: string, mac: boolean, words: KeyNames): readonly string[] {
  return chord.split('+').map(key => {
    if (key === 'Space') return words.space;
    const name = printed[key] ?? (mac ? onMac : elsewhere)[key] ?? key;
    return name.length === 1 ? name.toUpperCase() : name;
  });
}

/** The keys in one line, to be read out. */
export const spokenKeys = (keys: string, mac: boolean, words: KeysTexts): string =>
  keys
    .split(' ')
    .map(chord => keyNames(chord, mac, words).join(' '))
    .join(` ${words.then} `);
