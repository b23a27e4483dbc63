/** The palette: one field that leads to sections, sources, tags, articles and commands. */
import type { PaletteEntry } from '../state/palette.svelte.ts';
import { numbersIn, texts } from './messages.ts';

const [en, zh] = [numbersIn('en'), numbersIn('zh-CN')];

interface PaletteTexts {
  readonly title: string;
  readonly placeholder: string;
  readonly list: string;
  readonly groups: Readonly<Record<PaletteEntry['kind'], string>>;
  readonly articles: (count: number) => string;
  readonly found: (count: number) => string;
  readonly nothing: string;
}

export const paletteTexts = texts<PaletteTexts>({
  en: {
    title: 'Go to',
    placeholder: 'Section, source, tag, title or command; pinyin too',
    list: 'What can be gone to',
    groups: {
      command: 'Commands',
      archive: 'Archives',
      recent: 'Read before',
      saved: 'Saved searches',
      title: 'Articles',
      section: 'Sections',
      source: 'Sources',
      tag: 'Tags',
    },
    articles: count => en.plural(count, { one: '# article', other: '# articles' }),
    found: count => en.plural(count, { one: '# entry', other: '# entries' }),
    nothing: 'Nothing is called so.',
  },
  'zh-CN': {
    title: '转到',
    placeholder: '栏目、来源、标签、标题或命令；可用拼音',
    list: '可以转到的地方',
    groups: {
      command: '命令',
      archive: '存档',
      recent: '读过的文章',
      saved: '保存的搜索',
      title: '文章',
      section: '栏目',
      source: '来源',
      tag: '标签',
    },
    articles: count => `${zh.integer(count)} 篇文章`,
    found: count => `${zh.integer(count)} 项`,
    nothing: '没有叫这个名字的。',
  },
});
