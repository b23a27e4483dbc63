/** The texts of the table of contents and of footnotes. */
import { texts } from './messages.ts';

export const contentsTexts = texts({
  en: {
    title: 'Contents',
    show: 'Show the contents',
    hide: 'Hide the contents',
    footnote: (mark: string) => `Footnote ${mark}`,
    goToNote: 'Go to the note',
    goBack: 'Back to where you were',
    close: 'Close',
  },
  'zh-CN': {
    title: '目录',
    show: '显示目录',
    hide: '隐藏目录',
    footnote: mark => `脚注 ${mark}`,
    goToNote: '转到脚注',
    goBack: '返回原处',
    close: '关闭',
  },
});
