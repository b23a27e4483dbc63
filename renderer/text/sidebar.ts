/** The texts of the sidebar. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const sidebarTexts = texts({
  en: {
    sidebar: 'Sidebar',
    sections: 'Sections',
    sources: 'Sources',
    tags: 'Tags',
    dates: 'Dates',
    languages: 'Languages',
    lengths: 'Length',
    traits: 'Condition',
    narrow: (list: string) => `Find in ${list.toLowerCase()}`,
    showMore: (count: number) => `Show more of ${en.integer(count)}`,
    mostFrequent: (shown: number, total: number) =>
      `The ${en.integer(shown)} most frequent of ${en.integer(total)}. Type to find the others.`,
    showFewer: 'Show fewer',
    noneFound: 'Nothing by that name',
    expand: (name: string) => `Expand ${name}`,
    collapse: (name: string) => `Collapse ${name}`,
    counted: (name: string, count: number) =>
      `${name}, ${en.plural(count, { one: '# article', other: '# articles' })}`,
    leftOut: (name: string) => `${name}, left out`,
    include: 'Show only these',
    exclude: 'Leave these out',
    clear: 'Remove this filter',
    keys: 'Enter shows only these articles, minus leaves them out; once more removes the filter.',
    includeHint: 'Click to show only these, Alt+click or − to leave them out',
    clearHint: 'Click to remove this filter',
    filter: (name: string) => `Filter by ${name}`,
  },
  'zh-CN': {
    sidebar: '侧边栏',
    sections: '栏目',
    sources: '来源',
    tags: '标签',
    dates: '日期',
    languages: '语言',
    lengths: '篇幅',
    traits: '状况',
    narrow: list => `在${list}中查找`,
    showMore: count => `共 ${zh.integer(count)} 项，显示更多`,
    mostFrequent: (shown, total) =>
      `共 ${zh.integer(total)} 项，此处为最常见的 ${zh.integer(shown)} 项。输入文字可查找其余各项。`,
    showFewer: '收起',
    noneFound: '没有这个名称',
    expand: name => `展开${name}`,
    collapse: name => `收起${name}`,
    counted: (name, count) => `${name}，${zh.integer(count)} 篇`,
    leftOut: name => `${name}，已排除`,
    include: '只看这些',
    exclude: '排除这些',
    clear: '取消此筛选',
    keys: '按 Enter 只看这些文章，按减号排除它们；再按一次取消筛选。',
    includeHint: '单击只看这些，Alt+单击或按 − 排除',
    clearHint: '单击取消此筛选',
    filter: name => `按“${name}”筛选`,
  },
});
