import type { MarkdownIt } from 'markdown-it';

const eastAsian = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff01-\uffee]/u;

/**
 * Emphasis beside Chinese, Japanese and Korean text. CommonMark lets `**` end emphasis behind punctuation only where
 * white space or punctuation follows, which these scripts do not write: `**句子。**下一句` would stay as it stands.
 * Here their characters count like white space beside a delimiter, as the proposal of "CommonMark CJK friendly
 * emphasis" has it.
 */
export function eastAsianEmphasis(markdown: MarkdownIt): void {
  markdown.inline.State = class extends markdown.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      if (!canSplitWord || (scanned.can_open && scanned.can_close)) return scanned;
      const before = this.src.slice(Math.max(0, start - 2), start);
      const after = this.src.slice(start + scanned.length, start + scanned.length + 2);
      if (!eastAsian.test(before) && !eastAsian.test(after)) return scanned;
      return {
        ...scanned,
        can_open: scanned.can_open || /^\S/.test(after),
        can_close: scanned.can_close || /\S$/.test(before),
      };
    }
  };
}
