/** The texts of taking up marks from a document. */
import type { MergeSample, MergeSummary } from '../../electron/contract/marks-exchange-contract.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const marksImportTexts = texts({
  en: {
    title: 'Import marks',
    close: 'Close',
    from: (file: string) => `From ${file}`,
    reading: 'Comparing with your marks…',
    importing: 'Importing…',
    counts: ({ articles, found, changed, added }: MergeSummary): readonly (readonly [string, string])[] => [
      ['Articles in the document', en.integer(articles)],
      ['New: without marks until now', en.integer(added)],
      ['Changed: gain something', en.integer(changed - added)],
      ['The same: have all of it', en.integer(articles - changed)],
      ['Not in the archive: kept until they return', en.integer(articles - found)],
    ],
    kinds: ({ read, starred, hidden, labelled, notes, highlights, searches }: MergeSummary) =>
      [
        [read, `${en.integer(read)} marked read`],
        [starred, en.plural(starred, { one: '# star', other: '# stars' })],
        [hidden, `${en.integer(hidden)} hidden`],
        [labelled, en.plural(labelled, { one: '# label', other: '# labels' })],
        [notes, en.plural(notes, { one: '# note', other: '# notes' })],
        [highlights, en.plural(highlights, { one: '# highlight', other: '# highlights' })],
        [searches, en.plural(searches, { one: '# saved search', other: '# saved searches' })],
      ]
        .flatMap(([count, text]) => (count === 0 ? [] : [text]))
        .join(' · '),
    promise: 'Nothing of yours is taken away. Where two notes differ, both stay. Undo takes all of it back.',
    nothing: 'Your marks have all of this already.',
    examples: 'For example',
    unknownPath: 'An article whose path is not known',
    gains: ({ read, starred, hidden, labels, note, highlights }: MergeSample) =>
      [
        read ? 'read' : '',
        starred ? 'star' : '',
        hidden ? 'hidden' : '',
        ...labels.map(label => `label ${label}`),
        note === '' ? '' : `note: ${note}`,
        ...highlights.map(quote => `“${quote}”`),
      ]
        .filter(Boolean)
        .join(' · '),
    import: 'Import',
    cancel: 'Cancel',
  },
  'zh-CN': {
    title: '导入标记',
    close: '关闭',
    from: file => `来自 ${file}`,
    reading: '正在与您的标记比对…',
    importing: '正在导入…',
    counts: ({ articles, found, changed, added }) => [
      ['文档中的文章', zh.integer(articles)],
      ['新增：原来没有标记', zh.integer(added)],
      ['更改：将增加标记', zh.integer(changed - added)],
      ['相同：已全部具备', zh.integer(articles - changed)],
      ['不在存档中：保留到文章回来', zh.integer(articles - found)],
    ],
    kinds: ({ read, starred, hidden, labelled, notes, highlights, searches }) =>
      [
        [read, `${zh.integer(read)} 篇已读`],
        [starred, `${zh.integer(starred)} 个星标`],
        [hidden, `${zh.integer(hidden)} 篇隐藏`],
        [labelled, `${zh.integer(labelled)} 个标签`],
        [notes, `${zh.integer(notes)} 条笔记`],
        [highlights, `${zh.integer(highlights)} 处标亮`],
        [searches, `${zh.integer(searches)} 个保存的搜索`],
      ]
        .flatMap(([count, text]) => (count === 0 ? [] : [text]))
        .join(' · '),
    promise: '您的标记不会减少；两条笔记不同时，两条都保留。撤销可全部收回。',
    nothing: '您的标记已包含其中全部内容。',
    examples: '例如',
    unknownPath: '路径未知的文章',
    gains: ({ read, starred, hidden, labels, note, highlights }) =>
      [
        read ? '已读' : '',
        starred ? '星标' : '',
        hidden ? '隐藏' : '',
        ...labels.map(label => `标签 ${label}`),
        note === '' ? '' : `笔记：${note}`,
        ...highlights.map(quote => `“${quote}”`),
      ]
        .filter(Boolean)
        .join(' · '),
    import: '导入',
    cancel: '取消',
  },
});
