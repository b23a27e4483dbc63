/**
 * What a person reads when something went wrong: what happened, to which file or folder, and the way out. The window
 * and the command line share it, so nothing here needs a page.
 */
import type { FailureCode, FailureData } from '../../electron/base/failure.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { texts } from './messages.ts';
import { isRemarkCode, remarkText } from './remarks.ts';

export interface FailureText {
  readonly title: string;
  /** Names the file or folder. */
  readonly sentence: string;
  /** What the person can do now. */
  readonly wayOut: string;
}

/** The facts of a failure as they stand in a sentence; each has a stand-in, for a failure may come without. */
interface Facts {
  readonly path: string;
  readonly url: string;
  /** What the system or the program said, with a colon before it; empty where nothing was said. */
  readonly because: string;
}

type FailureTexts = Readonly<Record<FailureCode, (facts: Facts) => FailureText>>;

const english: FailureTexts = {
  'archive-closed': () => ({
    title: 'The archive was closed',
    sentence: 'The archive was closed before it could answer.',
    wayOut: 'Open it again from the list of recent archives.',
  }),
  'archive-crashed': ({ path, because }) => ({
    title: 'The archive stopped unexpectedly',
    sentence: `The part of the program that reads ${path} ended without warning${because}.`,
    wayOut: 'Try again. Your files were not touched, and what was indexed is kept.',
  }),
  'archive-folder-missing': ({ path }) => ({
    title: 'The folder is not there',
    sentence: `${path} was moved, renamed or deleted, or its disk is not connected.`,
    wayOut: 'Connect the disk or put the folder back, then try again; or choose another folder.',
  }),
  'archive-folder-unreadable': ({ path, because }) => ({
    title: 'The folder cannot be read',
    sentence: `The system does not let this program read ${path}${because}.`,
    wayOut: 'Allow your account to read the folder, then try again.',
  }),
  'archive-in-use': ({ path }) => ({
    title: 'The archive is open elsewhere',
    sentence: `Another window or command is working on the index of ${path}.`,
    wayOut: 'Close it there, or wait until it has finished, then try again.',
  }),
  'archive-not-a-folder': ({ path }) => ({
    title: 'This is not a folder',
    sentence: `${path} is a file. An archive is a folder with articles in it.`,
    wayOut: 'Choose the folder that holds the file.',
  }),
  'article-missing': ({ path }) => ({
    title: 'The article is gone',
    sentence: `${path} is no longer in the archive.`,
    wayOut: 'If it was moved within the archive, it comes back under its new place in a moment.',
  }),
  'article-unreadable': ({ path, because }) => ({
    title: 'The article cannot be read',
    sentence: `${path} is there, but could not be read${because}.`,
    wayOut: 'Try again once that has been put right.',
  }),
  cancelled: () => ({
    title: 'Cancelled',
    sentence: 'This was stopped before it was done.',
    wayOut: 'Start it again when you like.',
  }),
  'data-folder-full': ({ path }) => ({
    title: 'The disk is full',
    sentence: `There is no room left to write the index in ${path}.`,
    wayOut: 'Free some space on this disk, then try again. The archive itself was not touched.',
  }),
  'data-folder-unwritable': ({ path, because }) => ({
    title: 'The index cannot be written',
    sentence: `The program may not write in ${path}, where it keeps its index${because}.`,
    wayOut: 'Allow your account to write there, or start the program with another --user-data folder.',
  }),
  'data-newer': ({ path }) => ({
    title: 'The index was made by a newer version',
    sentence: `The index in ${path} has a form that this version does not know.`,
    wayOut: 'Update the program, or start it with another --user-data folder.',
  }),
  'index-damaged': ({ path, because }) => ({
    title: 'The index is damaged',
    sentence: `The index in ${path} cannot be read${because}.`,
    wayOut: 'Try again: the index is made anew from the archive, which was not touched.',
  }),
  'inside-archive': ({ path }) => ({
    title: 'This place is inside the archive',
    sentence: `${path} lies in the archive, and nothing is ever written there.`,
    wayOut: 'Choose a place outside of it.',
  }),
  internal: ({ because }) => ({
    title: 'Something went wrong in the program',
    sentence: `The program made a mistake${because}.`,
    wayOut: 'Try again. If it happens every time, please report it with these words.',
  }),
  'link-refused': ({ url }) => ({
    title: 'The link was not opened',
    sentence: `${url} is not a web or mail address, so it stays closed.`,
    wayOut: 'Only http, https and mailto links are opened outside the program.',
  }),
  'marks-full': ({ path }) => ({
    title: 'The disk is full',
    sentence: `This was not kept: there is no room left in ${path}. What you marked before is safe.`,
    wayOut: 'Free some space on this disk, then mark it again.',
  }),
  'marks-in-use': ({ path }) => ({
    title: 'Your marks are open elsewhere',
    sentence: `Another window or command is writing marks in ${path}, so they are only shown here.`,
    wayOut: 'Close it there, then open the archive again.',
  }),
  'marks-newer': ({ path }) => ({
    title: 'Your marks were kept by a newer version',
    sentence: `${path} has a form that this version does not know. It is left as it is, and nothing is marked.`,
    wayOut: 'Update the program, or start it with another --user-data folder.',
  }),
  'marks-unwritable': ({ path, because }) => ({
    title: 'This was not kept',
    sentence: `The program may not write in ${path}, where it keeps your marks${because}. What you marked before is safe.`,
    wayOut: 'Allow your account to write there, then mark it again.',
  }),
  'message-refused': ({ because }) => ({
    title: 'The request was refused',
    sentence: `One part of the program did not accept what another asked of it${because}.`,
    wayOut: 'Try again. If it happens every time, please report it with these words.',
  }),
  'nothing-to-export': () => ({
    title: 'There is nothing to export',
    sentence: 'None of these articles could be read, so no file was written.',
    wayOut: 'Search for something else, or rescan the folder if its files have changed.',
  }),
  'opening-refused': ({ path, because }) => ({
    title: 'The file was not opened',
    sentence: `${path} was not opened in another program${because}.`,
    wayOut: 'Markdown and text files open in their editor. Any other file can be shown in its folder.',
  }),
  'output-unwritable': ({ path, because }) => ({
    title: 'The result could not be written',
    sentence: `${path} cannot be written${because}.`,
    wayOut: 'Choose another file or folder for the result.',
  }),
  'printing-failed': ({ because }) => ({
    title: 'The article was not printed',
    sentence: `The system did not take the article${because}.`,
    wayOut: 'Look whether a printer is set up, or save the article as a PDF.',
  }),
  'shared-archive-unknown': ({ path }) => ({
    title: 'The link leads to an unknown archive',
    sentence: `No archive that was opened here lately has the name ${path}.`,
    wayOut: 'Open the folder of that archive, then follow the link once more.',
  }),
  'shared-article-missing': ({ path }) => ({
    title: 'The article was not found',
    sentence: `The archive has no file with this content, at this place, or with this title and date: ${path}.`,
    wayOut:
      'It may have been deleted, or may not be indexed yet. Rescan the folder, or search for its title.',
  }),
  'shared-link-invalid': () => ({
    title: 'This is not a link of Broadsheet',
    sentence: 'The link is cut off or was changed on its way, so nothing was opened.',
    wayOut: 'Ask for the link again, or search for the title of the article.',
  }),
};

const chinese: FailureTexts = {
  'archive-closed': () => ({
    title: '存档已关闭',
    sentence: '存档在作出回应之前已被关闭。',
    wayOut: '请从最近打开的存档中重新打开。',
  }),
  'archive-crashed': ({ path, because }) => ({
    title: '存档意外停止',
    sentence: `负责读取 ${path} 的进程意外退出${because}。`,
    wayOut: '请重试。您的文件没有改动，已建立的索引仍然保留。',
  }),
  'archive-folder-missing': ({ path }) => ({
    title: '找不到文件夹',
    sentence: `${path} 已被移动、改名或删除，或者所在的磁盘没有连接。`,
    wayOut: '请连接磁盘或放回文件夹，然后重试；也可以选择其他文件夹。',
  }),
  'archive-folder-unreadable': ({ path, because }) => ({
    title: '无法读取文件夹',
    sentence: `系统不允许本程序读取 ${path}${because}。`,
    wayOut: '请允许您的账户读取该文件夹，然后重试。',
  }),
  'archive-in-use': ({ path }) => ({
    title: '存档正在别处使用',
    sentence: `另一个窗口或命令正在使用 ${path} 的索引。`,
    wayOut: '请在那里关闭，或等它完成后再重试。',
  }),
  'archive-not-a-folder': ({ path }) => ({
    title: '这不是文件夹',
    sentence: `${path} 是一个文件。存档应当是存放文章的文件夹。`,
    wayOut: '请选择该文件所在的文件夹。',
  }),
  'article-missing': ({ path }) => ({
    title: '文章已不在',
    sentence: `存档中已没有 ${path}。`,
    wayOut: '如果它只是移到了存档内的其他位置，稍后会在新位置重新出现。',
  }),
  'article-unreadable': ({ path, because }) => ({
    title: '无法读取文章',
    sentence: `${path} 存在，但无法读取${because}。`,
    wayOut: '解决之后请重试。',
  }),
  cancelled: () => ({
    title: '已取消',
    sentence: '操作在完成之前已停止。',
    wayOut: '需要时可以重新开始。',
  }),
  'data-folder-full': ({ path }) => ({
    title: '磁盘已满',
    sentence: `${path} 所在的磁盘没有空间写入索引。`,
    wayOut: '请在该磁盘上腾出一些空间，然后重试。存档本身没有改动。',
  }),
  'data-folder-unwritable': ({ path, because }) => ({
    title: '无法写入索引',
    sentence: `索引保存在 ${path}，但程序无权写入${because}。`,
    wayOut: '请允许您的账户写入该位置，或用 --user-data 指定其他文件夹启动程序。',
  }),
  'data-newer': ({ path }) => ({
    title: '索引由更新的版本建立',
    sentence: `${path} 中的索引格式不被当前版本识别。`,
    wayOut: '请更新程序，或用 --user-data 指定其他文件夹启动程序。',
  }),
  'index-damaged': ({ path, because }) => ({
    title: '索引已损坏',
    sentence: `无法读取 ${path} 中的索引${because}。`,
    wayOut: '请重试：索引会根据存档重新建立，存档没有改动。',
  }),
  'inside-archive': ({ path }) => ({
    title: '该位置在存档内',
    sentence: `${path} 位于存档之内，而程序从不向存档写入任何内容。`,
    wayOut: '请选择存档以外的位置。',
  }),
  internal: ({ because }) => ({
    title: '程序内部出错',
    sentence: `程序发生了错误${because}。`,
    wayOut: '请重试。如果每次都出现，请附上以上文字报告问题。',
  }),
  'link-refused': ({ url }) => ({
    title: '链接没有打开',
    sentence: `${url} 不是网页或邮件地址，因此没有打开。`,
    wayOut: '程序只在外部打开 http、https 和 mailto 链接。',
  }),
  'marks-full': ({ path }) => ({
    title: '磁盘已满',
    sentence: `没有保存：${path} 所在的磁盘已无空间。之前的标记不受影响。`,
    wayOut: '请在该磁盘上腾出一些空间，然后重新标记。',
  }),
  'marks-in-use': ({ path }) => ({
    title: '标记正在别处使用',
    sentence: `另一个窗口或命令正在写入 ${path} 中的标记，此处只能查看。`,
    wayOut: '请在那里关闭，然后重新打开存档。',
  }),
  'marks-newer': ({ path }) => ({
    title: '标记由更新的版本保存',
    sentence: `当前版本不识别 ${path} 的格式。文件保持原样，也不会作新的标记。`,
    wayOut: '请更新程序，或用 --user-data 指定其他文件夹启动程序。',
  }),
  'marks-unwritable': ({ path, because }) => ({
    title: '没有保存',
    sentence: `标记保存在 ${path}，但程序无权写入${because}。之前的标记不受影响。`,
    wayOut: '请允许您的账户写入该位置，然后重新标记。',
  }),
  'message-refused': ({ because }) => ({
    title: '请求被拒绝',
    sentence: `程序的一部分没有接受另一部分的请求${because}。`,
    wayOut: '请重试。如果每次都出现，请附上以上文字报告问题。',
  }),
  'nothing-to-export': () => ({
    title: '没有可以导出的内容',
    sentence: '这些文章都无法读取，因此没有写入文件。',
    wayOut: '请搜索其他内容；如果文件已有变动，请重新扫描文件夹。',
  }),
  'opening-refused': ({ path, because }) => ({
    title: '文件没有打开',
    sentence: `没有用其他程序打开 ${path}${because}。`,
    wayOut: 'Markdown 和文本文件会在编辑器中打开，其他文件可以在文件夹中显示。',
  }),
  'output-unwritable': ({ path, because }) => ({
    title: '无法写入结果',
    sentence: `无法写入 ${path}${because}。`,
    wayOut: '请为结果另选文件或文件夹。',
  }),
  'printing-failed': ({ because }) => ({
    title: '文章没有打印',
    sentence: `系统没有接受这篇文章${because}。`,
    wayOut: '请检查是否已设置打印机，或将文章存储为 PDF。',
  }),
  'shared-archive-unknown': ({ path }) => ({
    title: '链接指向未知的存档',
    sentence: `最近在此打开过的存档中，没有名为 ${path} 的。`,
    wayOut: '请先打开该存档的文件夹，然后再次点击链接。',
  }),
  'shared-article-missing': ({ path }) => ({
    title: '没有找到文章',
    sentence: `存档中没有内容、位置或标题与日期相符的文件：${path}。`,
    wayOut: '文章可能已被删除，或尚未收录。请重新扫描文件夹，或搜索其标题。',
  }),
  'shared-link-invalid': () => ({
    title: '这不是 Broadsheet 的链接',
    sentence: '链接不完整或在传递中被改动，因此没有打开任何内容。',
    wayOut: '请重新索取链接，或搜索文章的标题。',
  }),
};

const failures = texts({ en: english, 'zh-CN': chinese });
const marks = texts({
  en: { space: ' ', quote: ['“', '”'], because: ' (', end: ')', path: 'This place', url: 'This link' },
  'zh-CN': { space: '', quote: ['“', '”'], because: '（', end: '）', path: '该位置', url: '该链接' },
});

/** Longest text from outside that is worth showing in a sentence, in UTF-16 code units. */
const longestDetail = 300;
const shortened = (text: string) =>
  text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;

/** The words for `failure`; facts it lacks are spoken of in general terms. */
export function failureText(failure: FailureData, language: Language): FailureText {
  const mark = marks[language];
  const { path, url, reason, message } = failure.details;
  const quoted = (text: string | undefined, standIn: string) =>
    text ? `${mark.quote[0] ?? ''}${shortened(text)}${mark.quote[1] ?? ''}` : standIn;
  // A reason is a word of the system, or the code of a remark, which has a sentence of its own.
  const remark = isRemarkCode(reason) ? remarkText({ code: reason }, language) : undefined;
  const said = remark === undefined ? (reason ?? message) : undefined;
  const text = failures[language][failure.code]({
    path: quoted(path, mark.path),
    url: quoted(url, mark.url),
    because: said ? `${mark.because}${shortened(said)}${mark.end}` : '',
  });
  return remark === undefined ? text : { ...text, sentence: `${text.sentence}${mark.space}${remark}` };
}
