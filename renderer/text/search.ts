/** The texts of the search bar. */
import type { QueryProblem } from '../../electron/contract/archive-contract.ts';
import type { FilterField } from '../state/query-terms.ts';
import { texts } from './messages.ts';

type ProblemTexts = Readonly<Record<QueryProblem['code'], (word: string) => string>>;
type FieldTexts = Readonly<Record<FilterField, string>>;

const problemsInEnglish: ProblemTexts = {
  'unknown-field': word => `There is no field “${word}”; it was searched for as text.`,
  'unknown-value': word => `“${word}” is nothing that can be asked for here.`,
  'bad-date': word =>
    `“${word}” is not a date. Write 2022, 2022-01 or 2022-01-24, or two of them around a slash.`,
  'bad-age': word => `“${word}” is not an age. Write <30d, >1y or 7d..30d.`,
  'bad-length': word => `“${word}” is not a number of words. Write >500 or 500..2000.`,
  'missing-unit': word => `“${word}” lacks a unit: d, w, m or y, for days, weeks, months or years.`,
  'wrong-order': word => `“${word}” ends before it begins.`,
  'unclosed-quote': () => 'A closing quotation mark is missing.',
  'unbalanced-parenthesis': () => 'A parenthesis has no partner.',
  'empty-value': word => `Something is missing after “${word}”.`,
  'stray-operator': word => `“${word}” joins nothing here.`,
  'regular-expression': word => `“${word}” is a regular expression, which cannot be searched for.`,
  'only-signs': word => `Signs alone, such as “${word}”, cannot be searched for.`,
};

const problemsInChinese: ProblemTexts = {
  'unknown-field': word => `没有名为“${word}”的字段，已按普通文字搜索。`,
  'unknown-value': word => `此处不能使用“${word}”。`,
  'bad-date': word => `“${word}”不是日期。请写成 2022、2022-01 或 2022-01-24，或用斜线连接其中两个。`,
  'bad-age': word => `“${word}”不是时长。请写成 <30d、>1y 或 7d..30d。`,
  'bad-length': word => `“${word}”不是字数。请写成 >500 或 500..2000。`,
  'missing-unit': word => `“${word}”缺少单位：d、w、m、y，即天、周、月、年。`,
  'wrong-order': word => `“${word}”的结束早于开始。`,
  'unclosed-quote': () => '缺少右引号。',
  'unbalanced-parenthesis': () => '括号不成对。',
  'empty-value': word => `“${word}”之后缺少内容。`,
  'stray-operator': word => `“${word}”在此处没有连接任何内容。`,
  'regular-expression': word => `“${word}”是正则表达式，无法搜索。`,
  'only-signs': word => `无法单独搜索“${word}”这样的符号。`,
};

const fieldsInEnglish: FieldTexts = {
  tag: 'Tag',
  section: 'Section',
  source: 'Source',
  lang: 'Language',
  date: 'Date',
  before: 'Before',
  after: 'From',
  length: 'Length',
  has: 'Has',
  is: 'Is',
  label: 'Label',
  note: 'Note',
};

const fieldsInChinese: FieldTexts = {
  tag: '标签',
  section: '栏目',
  source: '来源',
  lang: '语言',
  date: '日期',
  before: '早于',
  after: '始于',
  length: '字数',
  has: '含有',
  is: '状态',
  label: '我的标签',
  note: '笔记',
};

export const searchTexts = texts({
  en: {
    label: 'Search articles',
    placeholder: 'Search words, “phrases”, tag:, date:…',
    clear: 'Clear the search',
    explain: 'Say in words how the search is understood',
    help: 'What you can search for',
    filters: 'Filters',
    remove: (filter: string) => `Remove the filter ${filter}`,
    not: 'Not',
    problem: problemsInEnglish,
    field: fieldsInEnglish,
  },
  'zh-CN': {
    label: '搜索文章',
    placeholder: '搜索文字、“短语”、tag:、date:…',
    clear: '清除搜索',
    explain: '用文字说明搜索是如何理解的',
    help: '可以搜索什么',
    filters: '筛选条件',
    remove: filter => `移除筛选条件 ${filter}`,
    not: '非',
    problem: problemsInChinese,
    field: fieldsInChinese,
  },
});
