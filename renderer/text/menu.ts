/** Menus, dialogs and window titles: what the operating system shows for the program. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const menuTexts = texts({
  en: {
    file: 'File',
    openRecent: 'Open Recent',
    noRecent: 'No Recent Archives',
    clearRecent: 'Clear List',
    exportArticle: 'Export Article',
    exportSelection: 'Export Selected Articles',
    exportSelected: (articles: number) => `Export ${en.integer(articles)} Selected Articles`,
    exportResult: 'Export List',
    exportMarks: 'Export Marks',
    closeWindow: 'Close Window',
    quit: 'Quit',

    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',

    view: 'View',
    theme: 'Theme',
    themeSystem: 'Same as System',
    themeLight: 'Light',
    themeSepia: 'Sepia',
    themeDark: 'Dark',
    language: 'Language',
    languageSystem: 'Same as System',
    reload: 'Reload Page',
    developerTools: 'Developer Tools',

    go: 'Go',
    article: 'Article',
    archive: 'Archive',

    window: 'Window',
    help: 'Help',
    about: 'About Broadsheet',
    aboutDetail: 'A browser for news archives. It works without a network and never changes your files.',

    hide: 'Hide Broadsheet',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    services: 'Services',
    minimize: 'Minimise',
    zoomWindow: 'Zoom',
    bringAllToFront: 'Bring All to Front',

    copyAddress: 'Copy Address',
    copyAs: 'Copy As',
    openLink: 'Open Link in Browser',
    reveal: { mac: 'Reveal in Finder', windows: 'Show in Explorer', linux: 'Show in Folder' },

    chooseFolderTitle: 'Open a folder of saved articles',
    chooseFolderButton: 'Open',
    sampleName: 'Sample archive',
    windowTitle: (archive: string) => `${archive} — Broadsheet`,
  },
  'zh-CN': {
    file: '文件',
    openRecent: '最近打开',
    noRecent: '没有最近打开的存档',
    clearRecent: '清除列表',
    exportArticle: '导出文章',
    exportSelection: '导出所选文章',
    exportSelected: articles => `导出所选 ${zh.integer(articles)} 篇文章`,
    exportResult: '导出列表',
    exportMarks: '导出标记',
    closeWindow: '关闭窗口',
    quit: '退出',

    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',

    view: '显示',
    theme: '主题',
    themeSystem: '跟随系统',
    themeLight: '浅色',
    themeSepia: '米黄',
    themeDark: '深色',
    language: '语言',
    languageSystem: '跟随系统',
    reload: '重新载入页面',
    developerTools: '开发者工具',

    go: '前往',
    article: '文章',
    archive: '存档',

    window: '窗口',
    help: '帮助',
    about: '关于 Broadsheet',
    aboutDetail: '新闻存档浏览器。无需网络，绝不改动您的文件。',

    hide: '隐藏 Broadsheet',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    services: '服务',
    minimize: '最小化',
    zoomWindow: '缩放',
    bringAllToFront: '前置全部窗口',

    copyAddress: '复制网址',
    copyAs: '复制为',
    openLink: '在浏览器中打开链接',
    reveal: { mac: '在访达中显示', windows: '在资源管理器中显示', linux: '在文件夹中显示' },

    chooseFolderTitle: '打开保存文章的文件夹',
    chooseFolderButton: '打开',
    sampleName: '示例存档',
    windowTitle: (archive: string) => `${archive} — Broadsheet`,
  },
});

/** Each language under its own name, so that a reader finds theirs in a menu they cannot read. */
export const languageNames = { en: 'English', 'zh-CN': '简体中文' } as const;
