/** The texts of the settings. What is set elsewhere, too, has its words there. */
import { texts } from './messages.ts';

export const settingsTexts = texts({
  en: {
    title: 'Settings',
    close: 'Close',
    panes: {
      general: 'General',
      reading: 'Reading',
      pictures: 'Pictures',
      archives: 'Archives',
      shortcuts: 'Shortcuts',
      storage: 'Storage',
    },

    start: 'At the start',
    startsWith:
      'Broadsheet opens the windows that were open when it ended, each with its archive. One that was closed stays closed.',

    voices: 'The voice is chosen while an article is read aloud, and remembered for its language.',

    choices: { never: 'Only when I say so', archive: 'Always in this archive' },
    noArchive:
      'Pictures of the web load only when you say so. More can be chosen for an archive that is open.',
    always: 'Always loaded',
    alwaysNone:
      'For no source or article by itself. “Pictures…” in the menu of the archive adds the one you read.',
    ofSource: (source: string) => `Source: ${source}`,
    ofArticle: (path: string) => `Article: ${path}`,
    noLonger: (name: string) => `No longer load pictures of ${name}`,

    noRecent: 'No archive has been opened yet.',

    zones: 'Time zone of dates that name none',
    zonesHint: 'An archive that gets another zone is read anew.',
    zoneOfMachine: (zone: string) => `As this machine: ${zone}`,
    zoneOfIndex: (zone: string) => `As when it was read: ${zone}`,
    zoneUnknown: 'No zone has this name.',

    measuring: 'Measuring…',
    indexes: 'Indexes',
    indexesHint: 'Made from the archives, and made anew from them at any time.',
    noIndex: 'There is none yet.',
    isOpen: 'open',
    rebuild: 'Rebuild',
    rebuildOf: (name: string) => `Rebuild the index of ${name}`,
    rebuildSure: 'Throw the index away and read the archive anew?',
    rebuildYes: 'Rebuild',
    rebuildNo: 'Keep it',
    stop: 'Stop',
    vault: 'Pictures kept for offline',
    marks: 'Your marks',
    marksHint:
      'Read, stars, labels, notes and highlights of all archives, with their backups. Do not delete them.',
    reveal: 'Show folder',
    revealOf: (name: string) => `Show folder: ${name}`,
  },
  'zh-CN': {
    title: '设置',
    close: '关闭',
    panes: {
      general: '通用',
      reading: '阅读',
      pictures: '图片',
      archives: '存档',
      shortcuts: '快捷键',
      storage: '存储',
    },

    start: '启动时',
    startsWith: 'Broadsheet 会打开上次退出时打开的存档；已关闭的存档不会再打开。',

    voices: '声音在朗读文章时选择，并按文章语言记住。',

    choices: { never: '仅在我要求时', archive: '此存档始终加载' },
    noArchive: '网络图片仅在您要求时加载。打开存档后，可以为它另行选择。',
    always: '始终加载',
    alwaysNone: '没有单独允许的来源或文章。在“存档”菜单的“图片…”中，可以允许正在阅读的一篇。',
    ofSource: source => `来源：${source}`,
    ofArticle: path => `文章：${path}`,
    noLonger: name => `不再加载 ${name} 的图片`,

    noRecent: '还没有打开过存档。',

    zones: '未注明时区的日期所用的时区',
    zonesHint: '更改时区后，该存档会重新读取。',
    zoneOfMachine: zone => `与本机相同：${zone}`,
    zoneOfIndex: zone => `与读取时相同：${zone}`,
    zoneUnknown: '没有这个名称的时区。',

    measuring: '正在统计…',
    indexes: '索引',
    indexesHint: '由存档生成，随时可以重新生成。',
    noIndex: '还没有索引。',
    isOpen: '已打开',
    rebuild: '重建',
    rebuildOf: name => `重建 ${name} 的索引`,
    rebuildSure: '丢弃索引并重新读取存档？',
    rebuildYes: '重建',
    rebuildNo: '保留',
    stop: '停止',
    vault: '离线保存的图片',
    marks: '我的标记',
    marksHint: '所有存档的已读、星标、标签、笔记和标亮，连同备份。请勿删除。',
    reveal: '显示文件夹',
    revealOf: name => `显示文件夹：${name}`,
  },
});
