/** The commands by name, as menus, the sheet of keys and the palette show them. */
import type { CommandGroup, CommandId } from '../../electron/commands/commands.ts';
import { texts } from './messages.ts';

interface CommandTexts {
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly names: Readonly<Record<CommandId, string>>;
}

export const commandTexts = texts<CommandTexts>({
  en: {
    groups: {
      article: 'Article',
      mark: 'Marks',
      list: 'Articles',
      go: 'Go',
      view: 'View',
      archive: 'Archive',
      help: 'Help',
    },
    names: {
      'open-article': 'Read Article',
      'scroll-on': 'Scroll On, Then Next Article',
      'scroll-back': 'Scroll Back',
      'find-in-article': 'Find in Article',
      'find-next': 'Find Next',
      'find-previous': 'Find Previous',
      'next-hit': 'Next Match of the Search',
      'previous-hit': 'Previous Match of the Search',
      'toggle-contents': 'Show or Hide Contents',
      'read-aloud': 'Read Aloud',
      'open-original': 'Open Original in Browser',
      'copy-link': 'Copy Address',
      'reveal-article': 'Show File in Its Folder',

      'toggle-read': 'Mark Read or Unread',
      'toggle-star': 'Star, or Remove the Star',
      'choose-labels': 'Labels…',
      'mark-all-read': 'Mark All in the List Read',
      'mark-above-read': 'Mark All Above Read',
      'mark-below-read': 'Mark All Below Read',
      'mark-older-read': 'Mark All Older Ones Read',
      'undo-mark': 'Undo the Last Mark',
      'redo-mark': 'Redo the Last Mark',

      'next-article': 'Next Article',
      'previous-article': 'Previous Article',
      'find-in-archive': 'Search Articles',
      'sort-by-date': 'Sort by Date',
      'sort-by-relevance': 'Sort by Relevance',

      back: 'Back',
      forward: 'Forward',
      'go-to-all': 'All Articles',
      'go-to-unread': 'Unread Articles',
      'go-to-starred': 'Starred Articles',

      'toggle-sidebar': 'Show or Hide Sidebar',
      'toggle-timeline': 'Show or Hide Timeline',
      'toggle-reading-pane': 'Show or Hide Reading Pane',
      'larger-text': 'Make Text Larger',
      'smaller-text': 'Make Text Smaller',
      'usual-text': 'Text as Usual',
      'zoom-in': 'Zoom In',
      'zoom-out': 'Zoom Out',
      'actual-size': 'Actual Size',
      'full-screen': 'Full Screen',

      'open-folder': 'Open Folder…',
      'open-sample': 'Open Sample Archive',
      'close-archive': 'Close Archive',
      rescan: 'Rescan Folder',
      'show-pictures': 'Pictures…',
      'show-ledger': 'What Was Found in the Folder',

      'show-search-help': 'What You Can Search For',
      'show-keys': 'Keyboard Shortcuts',
    },
  },
  'zh-CN': {
    groups: {
      article: '文章',
      mark: '标记',
      list: '文章列表',
      go: '前往',
      view: '显示',
      archive: '存档',
      help: '帮助',
    },
    names: {
      'open-article': '阅读文章',
      'scroll-on': '向下滚动，到底后转到下一篇',
      'scroll-back': '向上滚动',
      'find-in-article': '在文章中查找',
      'find-next': '查找下一处',
      'find-previous': '查找上一处',
      'next-hit': '搜索的下一处匹配',
      'previous-hit': '搜索的上一处匹配',
      'toggle-contents': '显示或隐藏目录',
      'read-aloud': '朗读',
      'open-original': '在浏览器中打开原文',
      'copy-link': '复制网址',
      'reveal-article': '在文件夹中显示文件',

      'toggle-read': '标为已读或未读',
      'toggle-star': '加星标或取消星标',
      'choose-labels': '标签…',
      'mark-all-read': '将列表全部标为已读',
      'mark-above-read': '将以上各篇标为已读',
      'mark-below-read': '将以下各篇标为已读',
      'mark-older-read': '将更早的各篇标为已读',
      'undo-mark': '撤销上一次标记',
      'redo-mark': '重做上一次标记',

      'next-article': '下一篇文章',
      'previous-article': '上一篇文章',
      'find-in-archive': '搜索文章',
      'sort-by-date': '按日期排序',
      'sort-by-relevance': '按相关度排序',

      back: '后退',
      forward: '前进',
      'go-to-all': '全部文章',
      'go-to-unread': '未读文章',
      'go-to-starred': '星标文章',

      'toggle-sidebar': '显示或隐藏边栏',
      'toggle-timeline': '显示或隐藏时间轴',
      'toggle-reading-pane': '显示或隐藏阅读窗格',
      'larger-text': '放大文字',
      'smaller-text': '缩小文字',
      'usual-text': '恢复默认文字',
      'zoom-in': '放大',
      'zoom-out': '缩小',
      'actual-size': '实际大小',
      'full-screen': '全屏',

      'open-folder': '打开文件夹…',
      'open-sample': '打开示例存档',
      'close-archive': '关闭存档',
      rescan: '重新扫描文件夹',
      'show-pictures': '图片…',
      'show-ledger': '文件夹中的内容清单',

      'show-search-help': '可以搜索什么',
      'show-keys': '键盘快捷键',
    },
  },
});
