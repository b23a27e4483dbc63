/** The texts of the first screen and of the screen that stands in for an archive that did not open. */
import { texts } from './messages.ts';

export const welcomeTexts = texts({
  en: {
    purpose: 'Years of saved news, in one place to browse, search and read.',
    start: 'Start reading',
    openFolder: 'Open a folder…',
    openSample: 'Try the sample archive',
    drop: 'or drop a folder anywhere in this window',
    promises: ['Never writes into your archive', 'Works without a network', 'Runs nothing it finds'],
    language: 'Language',
    theme: 'Appearance',
    languages: { system: 'System', en: 'English', 'zh-CN': '中文' },
    themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    allSettings: 'All settings…',
    version: (version: string) => `Version ${version}`,
    retry: 'Try again',
    chooseOther: 'Choose another folder…',
    back: 'Back to the start',
  },
  'zh-CN': {
    purpose: '多年保存的新闻，集中在一处浏览、搜索和阅读。',
    start: '开始阅读',
    openFolder: '打开文件夹…',
    openSample: '试用示例存档',
    drop: '或将文件夹拖到此窗口中',
    promises: ['绝不写入您的存档', '无需网络即可使用', '不运行存档中的任何内容'],
    language: '语言',
    theme: '外观',
    languages: { system: '跟随系统', en: 'English', 'zh-CN': '中文' },
    themes: { system: '跟随系统', light: '浅色', sepia: '米黄', dark: '深色' },
    allSettings: '全部设置…',
    version: version => `版本 ${version}`,
    retry: '重试',
    chooseOther: '选择其他文件夹…',
    back: '返回开始页',
  },
});
