/** The texts of the timeline. */
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const timelineTexts = texts({
  en: {
    timeline: 'Timeline',
    bar: (period: string, count: number) =>
      `${period}: ${en.plural(count, { one: '# article', other: '# articles' })}`,
    range: (from: string, to: string, count: number) =>
      `${from} to ${to}: ${en.plural(count, { one: '# article', other: '# articles' })}`,
    hint: 'Left and right choose a period, Shift extends it, Enter shows only its articles.',
    bars: 'Articles over time',
  },
  'zh-CN': {
    timeline: '时间线',
    bar: (period, count) => `${period}：${zh.integer(count)} 篇文章`,
    range: (from, to, count) => `${from}至${to}：${zh.integer(count)} 篇文章`,
    hint: '左右方向键选择时段，按住 Shift 扩展，按 Enter 只看该时段的文章。',
    bars: '各时段文章数',
  },
});
