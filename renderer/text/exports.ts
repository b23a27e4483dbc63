/** What a document that leaves the program says of itself. */
import { texts } from './messages.ts';

export const exportTexts = texts({
  en: {
    contents: 'Contents',
    original: 'Original:',
    pictureFrom: (host: string) => `Picture from ${host}`,
    allArticles: 'All articles',
    unreadable: 'This article could not be read when the book was made.',
  },
  'zh-CN': {
    contents: '目录',
    original: '原文：',
    pictureFrom: host => `来自 ${host} 的图片`,
    allArticles: '全部文章',
    unreadable: '制作本书时无法读取这篇文章。',
  },
});
