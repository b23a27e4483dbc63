/** The texts of saved searches. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const savedSearchTexts = texts({
  en: {
    title: 'Saved searches',
    close: 'Close',
    hint: 'A saved search is a folder that fills itself. Alt+↑ and Alt+↓ move it, F2 gives it another name, Delete removes it.',
    none: 'Nothing is saved yet. Search for something, and save it here.',
    saveThis: 'Save this search',
    saved: 'This search is saved',
    name: 'Name',
    save: 'Save',
    counted: (name: string, total: number, fresh: number) =>
      `${name}${fresh > 0 ? `, ${en.integer(fresh)} new` : ''}, ${en.plural(total, { one: '# article', other: '# articles' })}`,
    fresh: (count: number) => `${en.integer(count)} new`,
    freshHint: 'Have come since you last opened this search',
    pin: 'Show in the sidebar',
    unpin: 'Remove from the sidebar',
    rename: 'Rename',
    moveUp: 'Move up',
    moveDown: 'Move down',
    remove: 'Delete',
    actions: (name: string) => `What to do with ${name}`,
  },
  'zh-CN': {
    title: '保存的搜索',
    close: '关闭',
    hint: '保存的搜索会自动收集文章。Alt+↑、Alt+↓ 移动，F2 改名，Delete 删除。',
    none: '还没有保存的搜索。先搜索，再保存在这里。',
    saveThis: '保存此搜索',
    saved: '此搜索已保存',
    name: '名称',
    save: '保存',
    counted: (name, total, fresh) =>
      `${name}${fresh > 0 ? `，${zh.integer(fresh)} 新` : ''}，${zh.integer(total)} 篇`,
    fresh: count => `${zh.integer(count)} 新`,
    freshHint: '上次打开此搜索以来新增的文章',
    pin: '显示在侧边栏',
    unpin: '从侧边栏移除',
    rename: '重命名',
    moveUp: '上移',
    moveDown: '下移',
    remove: '删除',
    actions: name => `对“${name}”的操作`,
  },
});
