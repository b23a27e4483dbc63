/** The texts of how articles look. */
import { texts } from './messages.ts';

export const appearanceTexts = texts({
  en: {
    title: 'Appearance of articles',
    textSize: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    percent: (size: number) => `${size}%`,
    lineHeight: 'Line height',
    lineHeights: { tight: 'Tight', normal: 'Normal', loose: 'Loose' },
    lineWidth: 'Line width',
    lineWidths: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide', full: 'Full' },
    typeface: 'Typeface',
    typefaces: { sans: 'Sans serif', serif: 'Serif' },
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    onlyHere: 'Only in this archive',
    reset: 'As usual',
  },
  'zh-CN': {
    title: '文章的外观',
    textSize: '字号',
    smaller: '缩小文字',
    larger: '放大文字',
    percent: size => `${size}%`,
    lineHeight: '行高',
    lineHeights: { tight: '紧凑', normal: '标准', loose: '宽松' },
    lineWidth: '行宽',
    lineWidths: { narrow: '窄', normal: '标准', wide: '宽', full: '满' },
    typeface: '字体',
    typefaces: { sans: '黑体', serif: '宋体' },
    theme: '主题',
    themes: { system: '系统', light: '浅色', sepia: '米黄', dark: '深色' },
    onlyHere: '仅用于此存档',
    reset: '恢复默认',
  },
});
