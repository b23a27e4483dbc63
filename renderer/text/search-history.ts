/** The texts of the searches that were used before. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const searchHistoryTexts = texts({
  en: {
    list: 'Searched before',
    told: (count: number) =>
      `${en.plural(count, { one: '# earlier search', other: '# earlier searches' })}, arrow keys choose, Delete removes`,
    forget: 'Remove from the list',
    clear: 'Clear all',
  },
  'zh-CN': {
    list: '以前的搜索',
    told: count => `${zh.integer(count)} 条以前的搜索，用方向键选择，按 Delete 移除`,
    forget: '从列表中移除',
    clear: '全部清除',
  },
});
