/** The texts of the article list and the bar above it. */
import type { Relevance } from '../../electron/contract/archive-contract.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const listTexts = texts({
  en: {
    articles: 'Articles',
    untitled: 'Untitled',
    total: (rows: number, articles: number) =>
      [
        rows < articles ? en.plural(rows, { one: '# story', other: '# stories' }) : '',
        en.plural(articles, { one: '# article', other: '# articles' }),
      ]
        .filter(Boolean)
        .join(', '),
    copiesTogether: 'Keep the copies of a story together',
    relevance: ({ title, body, section, recency }: Relevance) =>
      `Relevance ${en.score(title + body + section + recency)}: title ${en.score(title)}, text ${en.score(body)}, section ${en.score(section)}, newness ${en.score(recency)}`,
    newArticles: (count: number) => en.plural(count, { one: '# new article', other: '# new articles' }),
    repaired: 'Repaired while reading',
    filterByTag: (tag: string) => `Show only ${tag}`,
    sortBy: 'Sort by',
    byDate: 'Newest',
    byRelevance: 'Relevance',
    doubtfulDate: (stated: string) => `The article gives its date as “${stated}”, which was not trusted.`,
    nothingFound: 'No article matches',
    dropOne: 'It may help to leave something out:',
    clearSearch: 'Clear the search',
    nothingYet: 'Reading the first articles…',
    nothingYetHint: 'They appear here as they are read. You can search while the rest follows.',
    emptyArchive: 'No articles in this folder',
    emptyArchiveHint:
      'Articles are files that end in .md, .html or .txt. What was left out, and why, is in the report.',
    openReport: 'Open the report',
    openAnother: 'Open another folder…',
    failed: 'The list could not be fetched',
    retry: 'Try again',
  },
  'zh-CN': {
    articles: '文章',
    untitled: '无标题',
    total: (rows, articles) =>
      [rows < articles ? `${zh.integer(rows)} 则报道` : '', `${zh.integer(articles)} 篇文章`]
        .filter(Boolean)
        .join('，'),
    copiesTogether: '将同一报道的副本合并',
    relevance: ({ title, body, section, recency }) =>
      `相关度 ${zh.score(title + body + section + recency)}：标题 ${zh.score(title)}，正文 ${zh.score(body)}，栏目 ${zh.score(section)}，新近程度 ${zh.score(recency)}`,
    newArticles: count => `${zh.integer(count)} 篇新文章`,
    repaired: '读取时作过修复',
    filterByTag: tag => `只看“${tag}”`,
    sortBy: '排序',
    byDate: '最新',
    byRelevance: '相关度',
    doubtfulDate: stated => `文章所写的日期为“${stated}”，未予采信。`,
    nothingFound: '没有符合条件的文章',
    dropOne: '可以试着去掉一个条件：',
    clearSearch: '清除搜索',
    nothingYet: '正在读取第一批文章…',
    nothingYetHint: '读取到的文章会陆续出现在这里，期间即可搜索。',
    emptyArchive: '此文件夹中没有文章',
    emptyArchiveHint: '以 .md、.html 或 .txt 结尾的文件会被视为文章。未收录的文件及原因见报告。',
    openReport: '打开报告',
    openAnother: '打开其他文件夹…',
    failed: '无法取得列表',
    retry: '重试',
  },
});
