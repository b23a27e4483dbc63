/** The texts of finding in an article. */
import { numbersIn, texts } from './messages.ts';

const english = numbersIn('en');
const chinese = numbersIn('zh-CN');

export const findTexts = texts({
  en: {
    bar: 'Find in the article',
    next: 'Next place',
    previous: 'Previous place',
    close: 'Close',
    nothing: 'Nothing found',
    place: (index: number, total: number) => `${english.integer(index)} of ${english.integer(total)}`,
    total: (total: number) => english.plural(total, { one: '# place', other: '# places' }),
  },
  'zh-CN': {
    bar: '在文章中查找',
    next: '下一处',
    previous: '上一处',
    close: '关闭',
    nothing: '没有找到',
    place: (index, total) => `第 ${chinese.integer(index)} 处，共 ${chinese.integer(total)} 处`,
    total: total => `${chinese.integer(total)} 处`,
  },
});
