/** What is asked before a folder that the program does not know is opened because it was dropped on a window. */
import { texts } from './messages.ts';

export const openingTexts = texts({
  en: {
    open: (name: string) => `Open “${name}” as an archive?`,
    whatHappens: (path: string) =>
      `${path}\n\nThe articles in this folder will be read. Nothing in it is changed.`,
    yes: 'Open',
    no: 'Cancel',
  },
  'zh-CN': {
    open: (name: string) => `要把“${name}”作为存档打开吗？`,
    whatHappens: (path: string) => `${path}\n\n程序会读取此文件夹中的文章，不会更改其中任何内容。`,
    yes: '打开',
    no: '取消',
  },
});
