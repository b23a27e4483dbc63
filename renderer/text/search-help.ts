/** What can be asked for, as the sheet beside the search bar lists it. */
import { texts } from './messages.ts';

export const searchHelpTexts = texts({
  en: {
    title: 'What you can search for',
    close: 'Close',
    note: 'Choose an example to try it. Spelling with capitals, accents, full-width signs, or traditional or simplified characters makes no difference.',
    groups: [
      {
        name: 'Words',
        examples: [
          {
            query: 'library 图书馆',
            means: 'Both of them, in the title or the text; also with AND or && between',
          },
          { query: '"public library"', means: 'Exactly this phrase; single quotes do as well' },
          { query: 'librar*', means: 'Words that begin so; the last word does while you type it' },
          { query: 'library -music', means: 'The first, without the second; also NOT music' },
          { query: 'museum OR gallery', means: 'One of them, or both; also with || or | between' },
          { query: '(museum OR gallery) -music', means: 'Parentheses keep together' },
        ],
      },
      {
        name: 'Places',
        examples: [
          { query: 'title:图书馆', means: 'In the title; intitle: and subject: are the same' },
          { query: 'intitle:"public library"', means: 'A phrase in the title' },
          { query: 'dir:2022', means: 'In the path of the file; path:, filename: and inurl: are the same' },
          { query: 'label:important', means: 'In your own labels; labels: is the same' },
          { query: 'note:"to do"', means: 'In your own notes' },
        ],
      },
      {
        name: 'Names',
        examples: [
          { query: 'tag:science', means: 'A whole tag; keyword: and keywords: are the same' },
          { query: '#science', means: 'The same, shorter; also #science#' },
          { query: '#public+library', means: 'A tag with a space in its name' },
          {
            query: 'tag:sci*',
            means: 'Tags that begin so; a star does for sources, sections and labels, too',
          },
          { query: '-tag:*', means: 'Without any tag' },
          { query: 'source:Reuters', means: 'A source, by its whole name; from: is the same' },
          { query: 'author:"Jane Doe"', means: 'The same; names with spaces stand in quotes' },
          {
            query: 'section:国际',
            means: 'A section of this name, with all below it; notebook: is the same',
          },
          { query: 'section:/国际/欧洲', means: 'A section and its subsection, from the top' },
          { query: 'lang:zh', means: 'A language, with all its regions; language: is the same' },
          { query: 'language:zh-TW', means: 'One region alone' },
        ],
      },
      {
        name: 'Dates',
        examples: [
          {
            query: 'date:2022-01-24',
            means: 'A day; also a month, 2022-01, or a year, 2022; pubdate: and created: are the same',
          },
          { query: 'date:2022年1月24日', means: 'The same day; also 2022/01/24, 2022.01.24 and 20220124' },
          {
            query: 'date:2014-02/2014-04',
            means: 'From one to another, both included; also 2014-02/04 or --',
          },
          { query: 'date:2014-03/', means: 'From then on' },
          { query: 'date:/2014-03', means: 'Up to then' },
          {
            query: 'date:2014-03/P1W',
            means: 'For a week from then on; P3D, P2W, P1M and P1Y are durations',
          },
          { query: 'date:P1Y', means: 'Within the last year' },
          { query: 'after:2022-01', means: 'From then on' },
          { query: 'before:2022', means: 'Earlier than that' },
          {
            query: 'age:<30d',
            means: 'Newer than thirty days; d, w, m and y for days, weeks, months, years',
          },
          { query: 'age:1y', means: 'Up to a year old' },
          { query: 'age:7d..30d', means: 'Between a week and thirty days old' },
        ],
      },
      {
        name: 'Length and condition',
        examples: [
          { query: 'length:>1000', means: 'More than a thousand words, or Chinese characters' },
          { query: 'words:500..1000', means: 'Between the two; words: is the same as length:' },
          { query: 'has:image', means: 'With a picture' },
          { query: 'is:missing-image', means: 'With a picture that is not in the archive' },
          { query: 'is:repaired', means: 'Repaired while it was read' },
          { query: 'is:unread', means: 'Not read yet; also is:read, is:starred and has:note' },
          { query: 'is:hidden', means: 'What you have hidden, which no other search finds' },
        ],
      },
    ],
  },
  'zh-CN': {
    title: '可以搜索什么',
    close: '关闭',
    note: '点选示例即可试用。大小写、重音符号、全角半角、繁体简体均不作区分。',
    groups: [
      {
        name: '文字',
        examples: [
          { query: 'library 图书馆', means: '标题或正文中两者都有；也可用 AND 或 && 连接' },
          { query: '"public library"', means: '完全相同的短语；也可用单引号' },
          { query: 'librar*', means: '以此开头的词；正在输入的最后一个词也是如此' },
          { query: 'library -music', means: '有前者，没有后者；也可写 NOT music' },
          { query: 'museum OR gallery', means: '至少有其一；也可用 || 或 | 连接' },
          { query: '(museum OR gallery) -music', means: '用括号组合' },
        ],
      },
      {
        name: '位置',
        examples: [
          { query: 'title:图书馆', means: '在标题中；intitle: 和 subject: 相同' },
          { query: 'intitle:"public library"', means: '标题中的短语' },
          { query: 'dir:2022', means: '在文件路径中；path:、filename: 和 inurl: 相同' },
          { query: 'label:important', means: '在您的标记中；labels: 相同' },
          { query: 'note:"to do"', means: '在您的笔记中' },
        ],
      },
      {
        name: '名称',
        examples: [
          { query: 'tag:science', means: '完整的标签；keyword: 和 keywords: 相同' },
          { query: '#science', means: '同上，写法更短；也可写 #science#' },
          { query: '#public+library', means: '名称中有空格的标签' },
          { query: 'tag:sci*', means: '以此开头的标签；来源、栏目和标记也可用星号' },
          { query: '-tag:*', means: '没有任何标签' },
          { query: 'source:Reuters', means: '来源的全名；from: 相同' },
          { query: 'author:"Jane Doe"', means: '同上；含空格的名称加引号' },
          { query: 'section:国际', means: '此名称的栏目及其下所有栏目；notebook: 相同' },
          { query: 'section:/国际/欧洲', means: '从顶层起的栏目与子栏目' },
          { query: 'lang:zh', means: '语言，包括其所有地区；language: 相同' },
          { query: 'language:zh-TW', means: '仅限一个地区' },
        ],
      },
      {
        name: '日期',
        examples: [
          {
            query: 'date:2022-01-24',
            means: '某日；也可以是某月 2022-01 或某年 2022；pubdate: 和 created: 相同',
          },
          { query: 'date:2022年1月24日', means: '同一天；也可写 2022/01/24、2022.01.24 或 20220124' },
          { query: 'date:2014-02/2014-04', means: '从前者到后者，包括两端；也可写 2014-02/04 或用 --' },
          { query: 'date:2014-03/', means: '从那时起' },
          { query: 'date:/2014-03', means: '到那时为止' },
          { query: 'date:2014-03/P1W', means: '从那时起一周；时长可写 P3D、P2W、P1M、P1Y' },
          { query: 'date:P1Y', means: '最近一年' },
          { query: 'after:2022-01', means: '从那时起' },
          { query: 'before:2022', means: '早于那时' },
          { query: 'age:<30d', means: '三十天以内；d、w、m、y 表示天、周、月、年' },
          { query: 'age:1y', means: '一年以内' },
          { query: 'age:7d..30d', means: '一周至三十天前' },
        ],
      },
      {
        name: '字数与状态',
        examples: [
          { query: 'length:>1000', means: '多于一千字（词）' },
          { query: 'words:500..1000', means: '介于两者之间；words: 与 length: 相同' },
          { query: 'has:image', means: '有图片' },
          { query: 'is:missing-image', means: '图片不在存档中' },
          { query: 'is:repaired', means: '读取时作过修复' },
          { query: 'is:unread', means: '未读；另有 is:read、is:starred 和 has:note' },
          { query: 'is:hidden', means: '您隐藏的文章，其他搜索都找不到它们' },
        ],
      },
    ],
  },
});
