/** The texts of the timeline. */
import type { Timeline } from '../../electron/contract/archive-contract.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

const units = {
  en: { day: 'by day', week: 'by week', month: 'by month', year: 'by year' },
  'zh-CN': { day: '按日', week: '按周', month: '按月', year: '按年' },
} satisfies Record<string, Record<Timeline['unit'], string>>;

const articles = (count: number) => en.plural(count, { one: '# article', other: '# articles' });

export const timelineTexts = texts({
  en: {
    timeline: 'Timeline',
    unit: units.en,
    articles,
    /** `share`: of a thousand. */
    shareOf: (share: number, volume: number) => `${en.perMille(share)} of ${en.integer(volume)}`,
    periods: (from: string, to: string) => `${from} to ${to}`,
    told: (period: string, parts: readonly string[]) => `${period}: ${parts.join('; ')}`,
    named: (query: string, counted: string) => `${query} ${counted}`,
    summary: (total: number, from: string, to: string, unit: Timeline['unit']) =>
      `${articles(total)} from ${from} to ${to}, ${units.en[unit]}.`,
    most: (period: string, count: number) => `Most in ${period}, with ${en.integer(count)}.`,
    hint: 'Left and right choose a period, Shift extends it, Enter shows only its articles. Plus and minus zoom, zero shows all, Page Up and Page Down move through time.',
    bars: 'Articles over time',
    zoomIn: 'Zoom in (+, or Ctrl and the wheel)',
    zoomOut: 'Zoom out (−)',
    wholeTime: 'Show the whole time (0)',
    anyDate: 'Remove the date filter',
    share: 'Share of the archive, in thousandths',
    compare: 'Compare with another search',
    compareWith: 'Compare with…',
    endComparison: 'End the comparison',
    all: 'All articles',
  },
  'zh-CN': {
    timeline: '时间线',
    unit: units['zh-CN'],
    articles: count => `${zh.integer(count)} 篇文章`,
    shareOf: (share, volume) => `占 ${zh.integer(volume)} 篇的 ${zh.perMille(share)}`,
    periods: (from, to) => `${from}至${to}`,
    told: (period, parts) => `${period}：${parts.join('；')}`,
    named: (query, counted) => `${query} ${counted}`,
    summary: (total, from, to, unit) =>
      `${from}至${to}共 ${zh.integer(total)} 篇文章，${units['zh-CN'][unit]}统计。`,
    most: (period, count) => `${period}最多，有 ${zh.integer(count)} 篇。`,
    hint: '左右方向键选择时段，按住 Shift 扩展，按 Enter 只看该时段的文章。加号和减号缩放，0 显示全部，Page Up 和 Page Down 前后移动。',
    bars: '各时段文章数',
    zoomIn: '放大（+，或按住 Ctrl 滚动）',
    zoomOut: '缩小（−）',
    wholeTime: '显示全部时间（0）',
    anyDate: '移除日期筛选',
    share: '占存档的千分比',
    compare: '与另一搜索比较',
    compareWith: '比较…',
    endComparison: '结束比较',
    all: '全部文章',
  },
});
