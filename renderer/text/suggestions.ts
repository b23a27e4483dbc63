/** What is suggested beneath the search bar, and what it is. */
import type { Completion, Trait } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { dayName, shortPeriod } from './dates.ts';
import { languageName, traitName } from './facets.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

export const suggestionTexts = texts({
  en: {
    list: 'Suggestions',
    told: (count: number) =>
      `${en.plural(count, { one: '# suggestion', other: '# suggestions' })}, arrow keys choose`,
    articles: (count: number) => en.plural(count, { one: '# article', other: '# articles' }),
    kinds: {
      field: 'Field',
      section: 'Section',
      source: 'Source',
      tag: 'Tag',
      label: 'Your label',
      language: 'Language',
      date: 'Date',
      value: 'Condition',
    } satisfies Record<Completion['kind'], string>,
    fields: {
      title: 'Words in the title',
      intitle: 'Words in the title',
      subject: 'Words in the title',
      path: 'Path of the file',
      dir: 'Path of the file',
      inurl: 'Path of the file',
      filename: 'Path of the file',
      tag: 'Tag',
      keyword: 'Tag',
      keywords: 'Tag',
      section: 'Section',
      notebook: 'Section',
      source: 'Source',
      author: 'Source',
      from: 'Source',
      lang: 'Language',
      language: 'Language',
      date: 'Day, month, year or range',
      pubdate: 'Day, month, year or range',
      created: 'Day, month, year or range',
      before: 'Earlier than a date',
      after: 'From a date on',
      age: 'Days before now',
      length: 'Number of words',
      words: 'Number of words',
      is: 'Condition',
      has: 'What there is in it',
      label: 'Your label',
      labels: 'Your label',
      note: 'Your note',
    },
  },
  'zh-CN': {
    list: '建议',
    told: count => `${zh.integer(count)} 条建议，用方向键选择`,
    articles: count => `${zh.integer(count)} 篇文章`,
    kinds: {
      field: '字段',
      section: '栏目',
      source: '来源',
      tag: '标签',
      label: '您的标记',
      language: '语言',
      date: '日期',
      value: '状态',
    },
    fields: {
      title: '标题中的文字',
      intitle: '标题中的文字',
      subject: '标题中的文字',
      path: '文件路径',
      dir: '文件路径',
      inurl: '文件路径',
      filename: '文件路径',
      tag: '标签',
      keyword: '标签',
      keywords: '标签',
      section: '栏目',
      notebook: '栏目',
      source: '来源',
      author: '来源',
      from: '来源',
      lang: '语言',
      language: '语言',
      date: '日、月、年或一段时间',
      pubdate: '日、月、年或一段时间',
      created: '日、月、年或一段时间',
      before: '早于某日',
      after: '从某日起',
      age: '距今天数',
      length: '字数',
      words: '字数',
      is: '状态',
      has: '含有的内容',
      label: '您的标记',
      labels: '您的标记',
      note: '您的笔记',
    },
  },
});

/** What a suggestion is: "Tag", "Chinese (Taiwan)", "March 2022". */
export function suggestionNote({ kind, label }: Completion, language: Language): string {
  const { fields, kinds } = suggestionTexts[language];
  switch (kind) {
    case 'field':
      return nameIn(fields, label.slice(0, -1)) ?? kinds.field;
    case 'language':
      return languageName(label, language);
    case 'date':
      if (/^\d{4}-\d{2}$/.test(label)) return shortPeriod(label, 'month', language);
      return /^\d{4}-\d{2}-\d{2}$/.test(label) ? dayName(label, language) : kinds.date;
    case 'value':
      return isTrait(label) ? traitName(label, language) : kinds.value;
    case 'section':
    case 'source':
    case 'tag':
    case 'label':
      return kinds[kind];
  }
}

const nameIn = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

const traitLabels: Readonly<Record<Trait, true>> = { repaired: true, image: true, 'missing-image': true };
const isTrait = (label: string): label is Trait => Object.hasOwn(traitLabels, label);
