/** The texts of the window's frame: its bars, panes and what is dropped on it. */
import { texts } from './messages.ts';

export const windowTexts = texts({
  en: {
    showSidebar: 'Show sidebar',
    hideSidebar: 'Hide sidebar',
    showTimeline: 'Show timeline',
    hideTimeline: 'Hide timeline',
    resizeSidebar: 'Width of the sidebar',
    resizeList: 'Width of the list',
    backToList: 'Back to the list',
    dropFolder: 'Drop a folder to open it',
    opening: (name: string) => `Opening ${name}…`,
    close: 'Close',
    title: (name: string) => `${name} — Broadsheet`,
  },
  'zh-CN': {
    showSidebar: '显示侧边栏',
    hideSidebar: '隐藏侧边栏',
    showTimeline: '显示时间线',
    hideTimeline: '隐藏时间线',
    resizeSidebar: '侧边栏宽度',
    resizeList: '列表宽度',
    backToList: '返回列表',
    dropFolder: '拖入文件夹即可打开',
    opening: name => `正在打开“${name}”…`,
    close: '关闭',
    title: name => `${name} — Broadsheet`,
  },
});
