/** The texts of what a reader marks. */
import type { LabelColour, Marked, SearchChange } from '../../electron/contract/archive-contract.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];
const articles = (count: number) => en.plural(count, { one: '# article', other: '# articles' });
const quotedLabel = (name: string) => `“${name}”`;

const sentenceOf: Readonly<Record<SearchChange['became'], (name: string) => string>> = {
  saved: name => `Search “${name}” saved`,
  changed: name => `Search “${name}” changed`,
  removed: name => `Search “${name}” deleted`,
};

function became(change: Marked['change'], count: number): string {
  switch (change?.kind) {
    case undefined:
      // A document of marks may bring nothing but searches.
      return count === 0 ? 'Saved searches changed' : `Marks of ${articles(count)} changed`;
    case 'read':
      return `${articles(count)} marked ${change.on ? 'read' : 'unread'}`;
    case 'starred':
      return `${articles(count)} ${change.on ? 'starred' : 'without star'}`;
    case 'hidden':
      return `${articles(count)} ${change.on ? 'hidden' : 'shown in lists again'}`;
    case 'label':
      return change.on
        ? `${articles(count)} labelled ${quotedLabel(change.name)}`
        : `Label ${quotedLabel(change.name)} taken from ${articles(count)}`;
    case 'note':
      return change.text === '' ? 'Note removed' : 'Note changed';
    case 'highlight':
      return 'Passage highlighted';
    case 'no-highlight':
      return 'Highlight removed';
    case 'search':
      return sentenceOf[change.became](change.name);
    case 'position':
      return '';
  }
}

const sentenceInChinese: Readonly<Record<SearchChange['became'], (name: string) => string>> = {
  saved: name => `搜索“${name}”已保存`,
  changed: name => `搜索“${name}”已更改`,
  removed: name => `搜索“${name}”已删除`,
};

function becameInChinese(change: Marked['change'], count: number): string {
  const many = `${zh.integer(count)} 篇文章`;
  switch (change?.kind) {
    case undefined:
      return count === 0 ? '保存的搜索已更改' : `${many}的标记已更改`;
    case 'read':
      return `${many}已标为${change.on ? '已读' : '未读'}`;
    case 'starred':
      return change.on ? `${many}已加星标` : `${many}已取消星标`;
    case 'hidden':
      return change.on ? `${many}已隐藏` : `${many}已重新显示在列表中`;
    case 'label':
      return change.on ? `${many}已加标签“${change.name}”` : `已从 ${many}去掉标签“${change.name}”`;
    case 'note':
      return change.text === '' ? '笔记已删除' : '笔记已修改';
    case 'highlight':
      return '段落已标亮';
    case 'no-highlight':
      return '标亮已取消';
    case 'search':
      return sentenceInChinese[change.became](change.name);
    case 'position':
      return '';
  }
}

export const markTexts = texts({
  en: {
    places: 'Your marks',
    all: 'All articles',
    unread: 'Unread',
    starred: 'Starred',
    hidden: 'Hidden',
    noted: 'With notes',
    missed: 'Not in the archive now',
    labels: 'Labels',
    counted: (name: string, count: number) => `${name}, ${articles(count)}`,

    isUnread: 'Unread',
    isStarred: 'Starred',
    isHidden: 'Hidden',
    hasNote: 'Has a note',
    hasHighlights: 'Has highlights',
    star: 'Star',
    unstar: 'Remove star',

    became,
    undone: (change: Marked['change'], count: number) => `Taken back: ${became(change, count)}`,
    redone: (change: Marked['change'], count: number) => `Once more: ${became(change, count)}`,
    nothingToUndo: 'There is nothing to take back.',
    undo: 'Undo',
    dismiss: 'Dismiss',
    damaged: (names: string) =>
      `A file of your marks was damaged. What it held was taken from backups; the damaged file is kept as ${names}.`,

    pickLabels: (count: number) => `Labels of ${articles(count)}`,
    close: 'Close',
    findLabel: 'Find or make a label',
    labelHint: 'A slash nests labels: Trade/Ports',
    makeLabel: (name: string) => `Make the label “${name}”`,
    noLabels: 'There are no labels yet. Type a name and press Enter.',
    colourOf: (name: string) => `Colour of ${name}`,
    noColour: 'No colour',
    renameLabel: 'Rename…',
    removeLabel: 'Remove from all articles',
    newName: 'New name',
    colours: {
      red: 'Red',
      orange: 'Orange',
      yellow: 'Yellow',
      green: 'Green',
      teal: 'Teal',
      blue: 'Blue',
      purple: 'Purple',
      grey: 'Grey',
    } satisfies Record<LabelColour, string>,

    missedHint: 'These keep their marks, and get them back when their files return.',
    missedNone: 'Every marked article is in the archive.',
    unknownPath: 'An article whose path is not known',
  },
  'zh-CN': {
    places: '我的标记',
    all: '全部文章',
    unread: '未读',
    starred: '星标',
    hidden: '已隐藏',
    noted: '有笔记',
    missed: '目前不在存档中',
    labels: '我的标签',
    counted: (name, count) => `${name}，${zh.integer(count)} 篇`,

    isUnread: '未读',
    isStarred: '已加星标',
    isHidden: '已隐藏',
    hasNote: '有笔记',
    hasHighlights: '有标亮',
    star: '加星标',
    unstar: '取消星标',

    became: becameInChinese,
    undone: (change, count) => `已撤销：${becameInChinese(change, count)}`,
    redone: (change, count) => `已重做：${becameInChinese(change, count)}`,
    nothingToUndo: '没有可以撤销的操作。',
    undo: '撤销',
    dismiss: '关闭',
    damaged: names => `标记文件曾经损坏，其内容已从备份恢复；损坏的文件保留为 ${names}。`,

    pickLabels: count => `${zh.integer(count)} 篇文章的标签`,
    close: '关闭',
    findLabel: '查找或新建标签',
    labelHint: '用斜杠分层：贸易/港口',
    makeLabel: name => `新建标签“${name}”`,
    noLabels: '还没有标签。输入名称后按 Enter。',
    colourOf: name => `${name}的颜色`,
    noColour: '无颜色',
    renameLabel: '重命名…',
    removeLabel: '从所有文章去掉',
    newName: '新名称',
    colours: {
      red: '红色',
      orange: '橙色',
      yellow: '黄色',
      green: '绿色',
      teal: '青色',
      blue: '蓝色',
      purple: '紫色',
      grey: '灰色',
    },

    missedHint: '这些文章的标记仍然保留，文件回来后即可恢复。',
    missedNone: '所有作过标记的文章都在存档中。',
    unknownPath: '路径未知的文章',
  },
});
