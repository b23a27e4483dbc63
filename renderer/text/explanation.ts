/** The parts of the sentence that says how a query was understood. */
import type { FieldQuery, TextQuery, Trait } from '../../electron/contract/archive-contract.ts';
import { texts } from './messages.ts';

/** A condition, and its contrary. */
export interface Condition {
  readonly said: string;
  readonly unsaid: string;
}

type Mark = Extract<FieldQuery, { kind: 'mark' }>['mark'];

interface Measure {
  readonly under: (limit: string) => Condition;
  readonly over: (limit: string) => Condition;
  readonly between: (first: string, last: string) => Condition;
}

interface ExplanationTexts {
  readonly all: string;
  readonly articles: (conditions: string) => string;
  readonly conditions: (parts: readonly string[]) => string;
  readonly either: (parts: readonly string[]) => string;
  readonly group: (inside: string) => string;
  readonly both: (parts: readonly string[]) => string;
  readonly orElse: (parts: readonly string[]) => string;
  readonly quoted: (phrase: string) => string;
  /** Words that may go on. */
  readonly beginning: (phrase: string) => string;
  readonly text: Readonly<Record<TextQuery['within'], (words: string) => Condition>>;
  readonly tag: (name: string) => Condition;
  readonly section: Readonly<Record<'fromTop' | 'anywhere', (path: string) => Condition>>;
  readonly source: (name: string) => Condition;
  /** Whatever it is. */
  readonly any: Readonly<Record<'tag' | 'source' | 'section' | 'label', Condition>>;
  readonly language: (name: string) => Condition;
  readonly days: {
    readonly on: (day: string) => Condition;
    readonly since: (day: string) => Condition;
    readonly until: (day: string) => Condition;
    readonly between: (first: string, last: string) => Condition;
  };
  /** In days. */
  readonly age: Measure;
  /** In words. */
  readonly length: Measure;
  readonly trait: Readonly<Record<Trait, Condition>>;
  readonly mark: Readonly<Record<Mark, Condition>>;
  readonly markText: Readonly<Record<'label' | 'note', (text: string) => Condition>>;
}

const withOrWithout = (what: string): Condition => ({ said: `with ${what}`, unsaid: `without ${what}` });
const orNot = (what: string): Condition => ({ said: what, unsaid: `not ${what}` });

const english: ExplanationTexts = {
  all: 'All articles',
  articles: conditions => `Articles ${conditions}`,
  conditions: parts => parts.join(', '),
  either: parts => `either ${parts.join(' or ')}`,
  group: inside => `(${inside})`,
  both: parts => parts.join(' and '),
  orElse: parts => parts.join(' or '),
  quoted: phrase => `“${phrase}”`,
  beginning: phrase => `words that begin with “${phrase}”`,
  text: {
    anywhere: withOrWithout,
    title: words => withOrWithout(`${words} in the title`),
    path: words => withOrWithout(`${words} in the path of the file`),
  },
  tag: name => orNot(`tagged “${name}”`),
  section: {
    fromTop: path => orNot(`in the section “${path}”`),
    anywhere: path => orNot(`in a section named “${path}”`),
  },
  source: name => orNot(`from the source “${name}”`),
  any: {
    tag: withOrWithout('a tag'),
    source: withOrWithout('a source'),
    section: orNot('in a section'),
    label: withOrWithout('a label'),
  },
  language: name => orNot(`in ${name}`),
  days: {
    on: day => orNot(`on ${day}`),
    since: day => orNot(`from ${day} on`),
    until: day => orNot(`up to ${day}`),
    between: (first, last) => orNot(`from ${first} to ${last}`),
  },
  age: {
    under: limit => orNot(`less than ${limit} days old`),
    over: limit => orNot(`at least ${limit} days old`),
    between: (first, last) => orNot(`from ${first} to ${last} days old`),
  },
  length: {
    under: limit => orNot(`of less than ${limit} words`),
    over: limit => orNot(`of at least ${limit} words`),
    between: (first, last) => orNot(`of ${first} to ${last} words`),
  },
  trait: {
    repaired: orNot('repaired while reading'),
    image: withOrWithout('a picture'),
    'missing-image': withOrWithout('a missing picture'),
  },
  mark: {
    unread: { said: 'not read yet', unsaid: 'read already' },
    read: { said: 'read already', unsaid: 'not read yet' },
    starred: orNot('starred'),
    hidden: orNot('hidden'),
    noted: withOrWithout('a note'),
  },
  markText: {
    label: text => orNot(`labelled “${text}”`),
    note: text => withOrWithout(`“${text}” in a note`),
  },
};

const isOrIsNot = (what: string): Condition => ({ said: what, unsaid: `并非${what}` });

const chinese: ExplanationTexts = {
  all: '全部文章',
  articles: conditions => `符合以下条件的文章：${conditions}`,
  conditions: parts => parts.join('，'),
  either: parts => parts.join('，或'),
  group: inside => `（${inside}）`,
  both: parts => parts.join('且'),
  orElse: parts => parts.join('或'),
  quoted: phrase => `“${phrase}”`,
  beginning: phrase => `以“${phrase}”开头的词`,
  text: {
    anywhere: words => ({ said: `含有${words}`, unsaid: `不含${words}` }),
    title: words => ({ said: `标题含有${words}`, unsaid: `标题不含${words}` }),
    path: words => ({ said: `文件路径含有${words}`, unsaid: `文件路径不含${words}` }),
  },
  tag: name => ({ said: `带有标签“${name}”`, unsaid: `不带标签“${name}”` }),
  section: {
    fromTop: path => ({ said: `属于栏目“${path}”`, unsaid: `不属于栏目“${path}”` }),
    anywhere: path => ({ said: `属于名为“${path}”的栏目`, unsaid: `不属于名为“${path}”的栏目` }),
  },
  source: name => ({ said: `来源为“${name}”`, unsaid: `来源不是“${name}”` }),
  any: {
    tag: { said: '有标签', unsaid: '没有标签' },
    source: { said: '有来源', unsaid: '没有来源' },
    section: { said: '属于某个栏目', unsaid: '不属于任何栏目' },
    label: { said: '有标记', unsaid: '没有标记' },
  },
  language: name => ({ said: `语言为${name}`, unsaid: `语言不是${name}` }),
  days: {
    on: day => isOrIsNot(`发表于 ${day}`),
    since: day => isOrIsNot(`发表于 ${day} 及以后`),
    until: day => isOrIsNot(`发表于 ${day} 及以前`),
    between: (first, last) => isOrIsNot(`发表于 ${first} 至 ${last}`),
  },
  age: {
    under: limit => isOrIsNot(`发表不足 ${limit} 天`),
    over: limit => isOrIsNot(`发表至少 ${limit} 天`),
    between: (first, last) => isOrIsNot(`发表 ${first} 至 ${last} 天`),
  },
  length: {
    under: limit => isOrIsNot(`不足 ${limit} 字`),
    over: limit => isOrIsNot(`至少 ${limit} 字`),
    between: (first, last) => isOrIsNot(`${first} 至 ${last} 字`),
  },
  trait: {
    repaired: { said: '读取时作过修复', unsaid: '读取时未作修复' },
    image: { said: '有图片', unsaid: '没有图片' },
    'missing-image': { said: '有图片缺失', unsaid: '没有图片缺失' },
  },
  mark: {
    unread: { said: '未读', unsaid: '已读' },
    read: { said: '已读', unsaid: '未读' },
    starred: { said: '已加星标', unsaid: '未加星标' },
    hidden: { said: '已隐藏', unsaid: '未隐藏' },
    noted: { said: '有笔记', unsaid: '没有笔记' },
  },
  markText: {
    label: text => ({ said: `带有标记“${text}”`, unsaid: `不带标记“${text}”` }),
    note: text => ({ said: `笔记含有“${text}”`, unsaid: `笔记不含“${text}”` }),
  },
};

export const explanationTexts = texts({ en: english, 'zh-CN': chinese });
