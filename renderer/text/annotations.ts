/** The texts of notes and highlights. */
import { texts } from './messages.ts';

export const annotationTexts = texts({
  en: {
    annotations: 'Your note and highlights',
    note: 'Note',
    editNote: 'Edit the note',
    notePlaceholder: 'Your note, in Markdown',
    highlights: 'Highlights',
    comment: 'Comment',
    showPassage: 'Show this passage',
    lostPassage: 'The article no longer has this passage; your highlight is kept.',
    removeHighlight: 'Remove this highlight',
  },
  'zh-CN': {
    annotations: '我的笔记和标亮',
    note: '笔记',
    editNote: '编辑笔记',
    notePlaceholder: '在此写笔记，可用 Markdown',
    highlights: '标亮',
    comment: '批注',
    showPassage: '显示此段',
    lostPassage: '文章中已没有这一段；标亮仍然保留。',
    removeHighlight: '取消此标亮',
  },
});
