/** What is said when articles leave the program: dialogs of the system, progress, and what came of it. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const sharingTexts = texts({
  en: {
    saveAs: {
      html: 'Export as HTML',
      markdown: 'Export as Markdown',
      epub: 'Export as EPUB',
      pdf: 'Save as PDF',
      'marks-json': 'Export marks',
      'marks-markdown': 'Export notes and highlights',
      'marks-csv': 'Export highlights',
    },
    formats: {
      html: 'Web page',
      markdown: 'Markdown and pictures in a ZIP archive',
      epub: 'EPUB book',
      pdf: 'PDF',
      'marks-json': 'Marks of Broadsheet (JSON)',
      'marks-markdown': 'Markdown',
      'marks-csv': 'Table (CSV)',
    },
    marksOf: (archive: string) => `${archive} – marks`,
    importMarks: 'Import marks',
    exportedMarks: (articles: number, file: string) =>
      `Marks of ${en.plural(articles, { one: '# article', other: '# articles' })} written to ${file}`,
    openShared: 'Open the article that this link leads to?',
    sharedArticle: (title: string, folder: string) =>
      `“${title}”\n\nIt is looked for in the archive ${folder}.`,
    open: 'Open',
    cancel: 'Cancel',
    preparing: 'Preparing…',
    writing: (done: number, total: number) => `Writing articles: ${en.integer(done)} of ${en.integer(total)}`,
    copied: 'Copied',
    saved: (file: string) => `Written: ${file}`,
    exported: (articles: number, file: string) =>
      `${en.plural(articles, { one: '# article', other: '# articles' })} written to ${file}`,
    leftOut: (articles: number) =>
      en.plural(articles, {
        one: '# article could not be read and is left out.',
        other: '# articles could not be read and are left out.',
      }),
    reveal: 'Show in folder',
    dismiss: 'Dismiss',
  },
  'zh-CN': {
    saveAs: {
      html: '导出为 HTML',
      markdown: '导出为 Markdown',
      epub: '导出为 EPUB',
      pdf: '存储为 PDF',
      'marks-json': '导出标记',
      'marks-markdown': '导出笔记和标亮',
      'marks-csv': '导出标亮',
    },
    formats: {
      html: '网页',
      markdown: 'Markdown 与图片（ZIP 压缩包）',
      epub: 'EPUB 电子书',
      pdf: 'PDF',
      'marks-json': 'Broadsheet 标记（JSON）',
      'marks-markdown': 'Markdown',
      'marks-csv': '表格（CSV）',
    },
    marksOf: archive => `${archive} – 标记`,
    importMarks: '导入标记',
    exportedMarks: (articles, file) => `已将 ${zh.integer(articles)} 篇文章的标记写入 ${file}`,
    openShared: '要打开此链接所指的文章吗？',
    sharedArticle: (title, folder) => `“${title}”\n\n将在存档 ${folder} 中查找。`,
    open: '打开',
    cancel: '取消',
    preparing: '正在准备…',
    writing: (done, total) => `正在写入文章：${zh.integer(done)} / ${zh.integer(total)}`,
    copied: '已复制',
    saved: file => `已写入：${file}`,
    exported: (articles, file) => `已将 ${zh.integer(articles)} 篇文章写入 ${file}`,
    leftOut: articles => `有 ${zh.integer(articles)} 篇文章无法读取，未写入。`,
    reveal: '在文件夹中显示',
    dismiss: '关闭',
  },
});
