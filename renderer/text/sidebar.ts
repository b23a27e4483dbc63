/** The texts of the sidebar. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const sidebarTexts = texts({
  en: {
    sidebar: 'Sidebar',
    all: 'All articles',
    sections: 'Sections',
    sources: 'Sources',
    tags: 'Tags',
    narrow: (list: string) => `Find in ${list.toLowerCase()}`,
    showAll: (count: number) => `Show all ${en.integer(count)}`,
    showFewer: 'Show fewer',
    noneFound: 'Nothing by that name',
    expand: (name: string) => `Expand ${name}`,
    collapse: (name: string) => `Collapse ${name}`,
    counted: (name: string, count: number) =>
      `${name}, ${en.plural(count, { one: '# article', other: '# articles' })}`,
  },
  'zh-CN': {
    sidebar: '侧边栏',
    all: '全部文章',
    sections: '栏目',
    sources: '来源',
    tags: '标签',
    narrow: list => `在${list}中查找`,
    showAll: count => `显示全部 ${zh.integer(count)} 项`,
    showFewer: '收起',
    noneFound: '没有这个名称',
    expand: name => `展开${name}`,
    collapse: name => `收起${name}`,
    counted: (name, count) => `${name}，${zh.integer(count)} 篇`,
  },
});
