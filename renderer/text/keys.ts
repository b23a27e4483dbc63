/** The keys, as the sheet that `?` opens lists them. */
import type { HostState } from '../../electron/contract/host-contract.ts';
import { texts } from './messages.ts';

/** Stands in for the key that commands go by: Cmd on a Mac, Ctrl elsewhere. */
const command = 'Command';

export const keysTexts = texts({
  en: {
    title: 'Keys',
    close: 'Close',
    note: 'Single keys do nothing while you type.',
    or: 'or',
    space: 'Space',
    groups: [
      {
        name: 'Articles',
        keys: [
          { keys: [['J'], ['↓']], does: 'Next article' },
          { keys: [['K'], ['↑']], does: 'Previous article' },
          { keys: [['Space']], does: 'Scroll on, then the next article' },
          { keys: [['Shift', 'Space']], does: 'Scroll back' },
          { keys: [['Enter'], ['O']], does: 'Open the article' },
          { keys: [['V'], ['B']], does: 'Open the original in the browser' },
        ],
      },
      {
        name: 'Archive',
        keys: [
          { keys: [['/'], [command, 'Shift', 'F']], does: 'Search the archive' },
          { keys: [[command, 'O']], does: 'Open a folder' },
          { keys: [[command, 'R']], does: 'Compare the folder with the index' },
          { keys: [[command, 'B']], does: 'Show or hide the sidebar' },
          { keys: [['?']], does: 'Show these keys' },
        ],
      },
      {
        name: 'Search bar',
        keys: [
          { keys: [['↓'], ['↑']], does: 'Choose a suggestion; without one, go to the list' },
          { keys: [['Enter'], ['Tab']], does: 'Take it up' },
          { keys: [['Esc']], does: 'Close the suggestions, then clear the search' },
        ],
      },
      {
        name: 'Filters, in the sidebar',
        keys: [
          { keys: [['Enter'], ['Space']], does: 'Show only these articles, or remove the filter' },
          { keys: [['−'], ['Alt', 'Enter']], does: 'Leave these articles out' },
        ],
      },
      {
        name: 'Timeline',
        keys: [
          { keys: [['←'], ['→']], does: 'Choose a period' },
          {
            keys: [
              ['Shift', '←'],
              ['Shift', '→'],
            ],
            does: 'Extend it to a range',
          },
          { keys: [['Enter']], does: 'Show only its articles' },
          { keys: [['+'], ['−'], ['0']], does: 'Nearer, farther, the whole time' },
          { keys: [['Page Up'], ['Page Down']], does: 'Earlier, later' },
        ],
      },
      {
        name: 'Window',
        keys: [
          {
            keys: [
              [command, '+'],
              [command, '−'],
              [command, '0'],
            ],
            does: 'Larger, smaller, normal size',
          },
          { keys: [['F11']], does: 'Full screen' },
        ],
      },
    ],
  },
  'zh-CN': {
    title: '按键',
    close: '关闭',
    note: '输入文字时，单个按键不起作用。',
    or: '或',
    space: '空格',
    groups: [
      {
        name: '文章',
        keys: [
          { keys: [['J'], ['↓']], does: '下一篇' },
          { keys: [['K'], ['↑']], does: '上一篇' },
          { keys: [['Space']], does: '向下滚动，到底后转到下一篇' },
          { keys: [['Shift', 'Space']], does: '向上滚动' },
          { keys: [['Enter'], ['O']], does: '打开文章' },
          { keys: [['V'], ['B']], does: '在浏览器中打开原文' },
        ],
      },
      {
        name: '存档',
        keys: [
          { keys: [['/'], [command, 'Shift', 'F']], does: '搜索存档' },
          { keys: [[command, 'O']], does: '打开文件夹' },
          { keys: [[command, 'R']], does: '比对文件夹与索引' },
          { keys: [[command, 'B']], does: '显示或隐藏侧边栏' },
          { keys: [['?']], does: '显示这些按键' },
        ],
      },
      {
        name: '搜索栏',
        keys: [
          { keys: [['↓'], ['↑']], does: '选择建议；没有建议时转到列表' },
          { keys: [['Enter'], ['Tab']], does: '采用该建议' },
          { keys: [['Esc']], does: '关闭建议，再按则清除搜索' },
        ],
      },
      {
        name: '筛选（侧边栏）',
        keys: [
          { keys: [['Enter'], ['Space']], does: '只看这些文章，或取消筛选' },
          { keys: [['−'], ['Alt', 'Enter']], does: '排除这些文章' },
        ],
      },
      {
        name: '时间线',
        keys: [
          { keys: [['←'], ['→']], does: '选择时段' },
          {
            keys: [
              ['Shift', '←'],
              ['Shift', '→'],
            ],
            does: '扩展为一段时间',
          },
          { keys: [['Enter']], does: '只看该时段的文章' },
          { keys: [['+'], ['−'], ['0']], does: '放大、缩小、全部时间' },
          { keys: [['Page Up'], ['Page Down']], does: '较早、较晚' },
        ],
      },
      {
        name: '窗口',
        keys: [
          {
            keys: [
              [command, '+'],
              [command, '−'],
              [command, '0'],
            ],
            does: '放大、缩小、原始大小',
          },
          { keys: [['F11']], does: '全屏' },
        ],
      },
    ],
  },
});

/** What is printed on a key, on this platform's keyboards. */
export function keyName(
  key: string,
  platform: HostState['platform'],
  words: { readonly space: string },
): string {
  if (key === 'Space') return words.space;
  if (key === command) return platform === 'mac' ? '⌘' : 'Ctrl';
  return platform === 'mac' && key === 'Shift' ? '⇧' : key;
}
