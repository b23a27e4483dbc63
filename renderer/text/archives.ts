/** The archives that the reader knows: the list of them, and what can be done with each. */
import type { ArchiveStanding } from '../../electron/contract/host-contract.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

interface ArchivesTexts {
  readonly title: string;
  readonly close: string;
  readonly recent: string;
  readonly articles: (count: number) => string;
  readonly opened: (date: string) => string;
  /** Of what can simply be opened nothing is said. */
  readonly standings: Readonly<Partial<Record<ArchiveStanding, string>>>;
  readonly current: string;
  readonly switchFrom: (name: string) => string;
  readonly openInNewWindow: (name: string) => string;
  readonly rename: (name: string) => string;
  readonly nameOf: (folder: string) => string;
  readonly forget: (name: string) => string;
  readonly forgetTitle: (name: string) => string;
  readonly forgetSays: string;
  readonly deleteIndex: string;
  readonly deleteMarks: string;
  readonly deleteMarksWarning: string;
  readonly confirmForget: string;
  readonly cancel: string;
  readonly openFolder: string;
  readonly searchAll: string;
  readonly searchAllHint: string;
  readonly search: string;
  readonly searching: string;
  readonly results: string;
  readonly newestOf: (count: number) => string;
  readonly foundInAll: (articles: number, archives: number) => string;
  readonly notSearched: (names: readonly string[]) => string;
}

export const archivesTexts = texts<ArchivesTexts>({
  en: {
    title: 'Archives',
    close: 'Close',
    recent: 'Recent archives',
    articles: count => en.plural(count, { one: '# article', other: '# articles' }),
    opened: date => `opened ${date}`,
    standings: {
      missing: 'Folder not there',
      unreachable: 'Disk or share not connected',
      indexing: 'Not yet read to the end',
      damaged: 'Index damaged; opening repairs it',
    },
    current: 'Open here',
    switchFrom: name => `${name}: switch to another archive`,
    openInNewWindow: name => `Open ${name} in a new window`,
    rename: name => `Rename ${name}`,
    nameOf: folder => `Name of ${folder}`,
    forget: name => `Remove ${name} from this list`,
    forgetTitle: name => `Remove “${name}”?`,
    forgetSays:
      'It goes from the list, and its windows leave it. The folder and its articles stay as they are.',
    deleteIndex: 'Delete its index, which takes space and can be made again',
    deleteMarks: 'Delete my marks, labels, notes and highlights in it as well',
    deleteMarksWarning: 'Marks cannot be made again. Export them first if you may want them.',
    confirmForget: 'Remove',
    cancel: 'Cancel',
    openFolder: 'Open a folder…',
    searchAll: 'Search all archives',
    searchAllHint: 'As in one archive: words, “phrases”, tag:, date:…',
    search: 'Search',
    searching: 'Searching…',
    results: 'What was found',
    newestOf: count => `The newest ${en.integer(count)} are shown.`,
    foundInAll: (articles, archives) =>
      `${en.plural(articles, { one: '# article', other: '# articles' })} in ${en.plural(archives, { one: '# archive', other: '# archives' })}`,
    notSearched: names => `Not connected, so not searched: ${names.join(', ')}`,
  },
  'zh-CN': {
    title: '存档',
    close: '关闭',
    recent: '最近打开的存档',
    articles: count => `${zh.integer(count)} 篇文章`,
    opened: date => `${date}打开`,
    standings: {
      missing: '找不到文件夹',
      unreachable: '磁盘或共享未连接',
      indexing: '尚未读完',
      damaged: '索引已损坏，打开时修复',
    },
    current: '已在此窗口打开',
    switchFrom: name => `${name}：切换到其他存档`,
    openInNewWindow: name => `在新窗口中打开 ${name}`,
    rename: name => `重命名 ${name}`,
    nameOf: folder => `${folder} 的名称`,
    forget: name => `从列表中移除 ${name}`,
    forgetTitle: name => `移除“${name}”？`,
    forgetSays: '它将从列表中消失，显示它的窗口会将其关闭。文件夹和其中的文章保持原样。',
    deleteIndex: '删除它的索引（占用空间，可以重新建立）',
    deleteMarks: '同时删除我在其中的标记、标签、笔记和标亮',
    deleteMarksWarning: '标记删除后无法重新得到。如果以后可能需要，请先导出。',
    confirmForget: '移除',
    cancel: '取消',
    openFolder: '打开文件夹…',
    searchAll: '搜索所有存档',
    searchAllHint: '与单个存档相同：词语、“短语”、tag:、date:…',
    search: '搜索',
    searching: '正在搜索…',
    results: '搜索结果',
    newestOf: count => `只显示最新的 ${zh.integer(count)} 篇。`,
    foundInAll: (articles, archives) => `${zh.integer(archives)} 个存档中共有 ${zh.integer(articles)} 篇文章`,
    notSearched: names => `未连接，因此没有搜索：${names.join('、')}`,
  },
});
