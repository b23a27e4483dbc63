/**
 * What a person reads about one file of the archive: why it was repaired, could not be read, or was left alone.
 * The window and the command line share it, so nothing here needs a page.
 */
import type { Remark } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { texts } from './messages.ts';

type RemarkCode = Remark['code'];
type RemarkTexts = Readonly<Record<RemarkCode, string>>;

const english: RemarkTexts = {
  'front-matter-recovered':
    'The front matter is not valid, so it was read line by line. Correct the line to have it read in full.',
  'front-matter-unclosed':
    'The front matter has no closing line, so it was taken to end where the text begins. Add the closing line to be sure.',
  'front-matter-too-large':
    'The front matter is too large to be read in full, so it was read line by line, up to its limit.',
  'front-matter-script-refused':
    'The front matter is a program. Programs in an archive are never run, so it was left out.',
  'encoding-uncertain':
    'The file does not say how its text is encoded, and the guess is not certain. If it looks wrong, save the file as UTF-8.',
  'bytes-replaced':
    'Some bytes are no text in this encoding and were replaced with �. The file may have been cut short; a fresh copy helps.',
  'nesting-flattened': 'The page is nested too deeply; its innermost parts were flattened. No text was lost.',
  'body-shortened':
    'The text is too long to be shown in one piece; only its beginning is shown and searched.',
  'file-unreadable':
    'The system could not read the file. Check that your account may read it and that the disk is well.',
  'file-vanished':
    'The file went away while it was being read. It is looked for again at the next comparison.',
  'file-timed-out':
    'Reading took too long and was given up, so that other files are not held up. It is tried again once the file changes.',
  'file-crashed':
    'A part of the program ended twice while it was reading this file, so the file was left alone. It is tried again once it changes.',
  'file-empty': 'The file is empty. It is read once there is something in it.',
  'file-binary': 'The file is not text, whatever its name says.',
  'file-too-large': 'The file is too large for an article. Split it if it should be listed.',
  'file-not-regular': 'This is not an ordinary file, so it was left alone.',
  'name-undecodable':
    'The name of the file cannot be written as text, so the file cannot be opened. Rename it to have it listed.',
  'link-leaves-archive':
    'The link leads outside the archive and was not followed. Copy the file into the archive to have it listed.',
};

const chinese: RemarkTexts = {
  'front-matter-recovered': '文件头不合语法，已逐行读取。更正该行后即可完整读取。',
  'front-matter-unclosed': '文件头没有结束行，已视为到正文开始处为止。补上结束行即可确保无误。',
  'front-matter-too-large': '文件头过大，无法完整读取，已在限度内逐行读取。',
  'front-matter-script-refused': '文件头是一段程序。存档中的程序绝不会运行，因此已略去。',
  'encoding-uncertain': '文件没有说明文字编码，推测也不能确定。如果显示不正确，请将文件另存为 UTF-8。',
  'bytes-replaced': '部分字节在此编码下不是文字，已替换为 �。文件可能被截断，换一份完整的副本即可。',
  'nesting-flattened': '页面嵌套过深，最内层已被展平。文字没有丢失。',
  'body-shortened': '正文过长，无法整体显示，只显示并搜索开头部分。',
  'file-unreadable': '系统无法读取该文件。请确认您的账户有权读取，并检查磁盘是否正常。',
  'file-vanished': '文件在读取时消失了。下次比对时会再次查找。',
  'file-timed-out': '读取时间过长，已放弃，以免耽误其他文件。文件有变动时会再试。',
  'file-crashed': '读取该文件时，程序的一部分两次意外退出，因此已将它搁置。文件有变动时会再试。',
  'file-empty': '文件是空的。有内容后就会读取。',
  'file-binary': '无论扩展名如何，该文件都不是文本。',
  'file-too-large': '文件过大，不像一篇文章。如需列出，请将其拆分。',
  'file-not-regular': '这不是普通文件，因此未作处理。',
  'name-undecodable': '文件名无法转为文字，因此无法打开该文件。改名后即可列出。',
  'link-leaves-archive': '链接指向存档之外，因此没有跟随。将文件复制到存档内即可列出。',
};

const remarks = texts({ en: english, 'zh-CN': chinese });
const parts = texts({
  en: {
    line: (line: number) => `Line ${line}: `,
    detail: (detail: string) => ` (${detail})`,
    count: (count: string) => ` (${count} in all)`,
  },
  'zh-CN': {
    line: (line: number) => `第 ${line} 行：`,
    detail: (detail: string) => `（${detail}）`,
    count: (count: string) => `（共 ${count} 处）`,
  },
});

export function isRemarkCode(value: string | undefined): value is RemarkCode {
  return value !== undefined && Object.hasOwn(english, value);
}

/** One remark as a line of text: the place, the sentence with its way out, and what stood there. */
export function remarkText(remark: Remark, language: Language): string {
  const { line, detail, count } = parts[language];
  const place = remark.line === undefined ? '' : line(remark.line);
  const found = !remark.detail
    ? ''
    : /^\d+$/.test(remark.detail)
      ? count(remark.detail)
      : detail(remark.detail);
  return `${place}${remarks[language][remark.code]}${found}`;
}
