/** What the command line says. Results go to standard output as data; these sentences are for people. */
import type { Outcome } from '../../electron/contract/archive-contract.ts';
import { texts } from './messages.ts';

export const commandLineTexts = texts({
  en: {
    usage: `Broadsheet reads a folder of saved news articles.

  broadsheet [DIR]                        open a window
  broadsheet index DIR [--json] [--rebuild]
  broadsheet search DIR QUERY [--limit N] [--sort date|relevance] [--count] [--json]
  broadsheet show DIR PATH [--format text|html|json]
  broadsheet ledger DIR [--json]
  broadsheet export DIR QUERY --format csv|json|html|markdown|epub --out FILE
  broadsheet verify DIR
  broadsheet marks export DIR [--format json|markdown|csv] --out FILE
  broadsheet marks import DIR FILE [--preview] [--json]

Everywhere: --user-data DIR (where indexes and settings are kept), --lang en|zh-CN, --help, --version.
An empty QUERY lists everything; without --limit, 50. Results go to standard output, progress to standard error.
Exit codes: 0 done, 1 the command failed, 2 wrong usage.
`,
    wrongUsage: (reason: string) => `${reason}\nbroadsheet --help shows how commands are written.`,
    missing: (operand: string) => `${operand} is missing.`,
    unknownCommand: (name: string) => `There is no command "${name}".`,
    badValue: (option: string, value: string, allowed: string) =>
      `${option} takes ${allowed}, not "${value}".`,
    badOption: (option: string) => `This command has no option "${option}".`,
    tooMany: (word: string) =>
      `"${word}" is one word too many. A query of several words goes in quotation marks.`,
    progress: (done: string, total: string, rate: string) => `${done} of ${total} files, ${rate} a second`,
    secondsLeft: (seconds: string) => `${seconds} s left`,
    comparing: (files: string) => `Comparing the folder: ${files} files`,
    indexed: (articles: string, seconds: string) => `${articles} articles, ${seconds} s`,
    outcomes: {
      indexed: 'indexed',
      repaired: 'repaired',
      unreadable: 'unreadable',
      skipped: 'skipped',
    } satisfies Record<Outcome, string>,
    found: (shown: string, total: string) => `${shown} of ${total}`,
    exporting: (done: string, total: string) => `${done} of ${total} articles`,
    exported: (count: string, file: string) => `${count} articles written to ${file}`,
    marksExported: (count: string, file: string) => `Marks of ${count} articles written to ${file}`,
    merged: (counts: { articles: string; found: string; changed: string }, preview: boolean) =>
      `${counts.articles} articles in the document, ${counts.found} of them in the archive; ${counts.changed} ${preview ? 'would be' : 'were'} marked.`,
    mergedMarks: (counts: {
      read: string;
      starred: string;
      hidden: string;
      labelled: string;
      notes: string;
      highlights: string;
      searches: string;
    }) =>
      `read ${counts.read}, starred ${counts.starred}, hidden ${counts.hidden}, labels ${counts.labelled}, notes ${counts.notes}, highlights ${counts.highlights}, saved searches ${counts.searches}`,
    agrees: (files: string) => `Index and folder agree: ${files} files.`,
    disagrees: (count: string) => `${count} differences.`,
    differences: {
      'not-indexed': 'in the folder, not in the index',
      'not-in-folder': 'in the index, not in the folder',
      differs: 'the file says something else than the index',
      'text-missing': 'listed, but its text is not searched',
      'text-left-over': 'text that no article owns',
    },
    stopped: 'Stopped. What was indexed is kept; the next run goes on from here.',
    problem: (place: string, reason: string) => `Character ${place} of the query: ${reason}`,
  },
  'zh-CN': {
    usage: `Broadsheet 阅读保存在文件夹里的新闻文章。

  broadsheet [DIR]                        打开窗口
  broadsheet index DIR [--json] [--rebuild]
  broadsheet search DIR QUERY [--limit N] [--sort date|relevance] [--count] [--json]
  broadsheet show DIR PATH [--format text|html|json]
  broadsheet ledger DIR [--json]
  broadsheet export DIR QUERY --format csv|json|html|markdown|epub --out FILE
  broadsheet verify DIR
  broadsheet marks export DIR [--format json|markdown|csv] --out FILE
  broadsheet marks import DIR FILE [--preview] [--json]

通用选项：--user-data DIR（索引和设置的存放处）、--lang en|zh-CN、--help、--version。
QUERY 为空时列出全部；不写 --limit 时列出 50 篇。结果写到标准输出，进度写到标准错误。
退出码：0 完成，1 命令失败，2 用法有误。
`,
    wrongUsage: reason => `${reason}\n用 broadsheet --help 查看命令的写法。`,
    missing: operand => `缺少 ${operand}。`,
    unknownCommand: name => `没有“${name}”这个命令。`,
    badValue: (option, value, allowed) => `${option} 应为 ${allowed}，而不是“${value}”。`,
    badOption: option => `这个命令没有选项“${option}”。`,
    tooMany: word => `多出了“${word}”。由几个词组成的查询请放在引号里。`,
    progress: (done, total, rate) => `${done} / ${total} 个文件，每秒 ${rate} 个`,
    secondsLeft: seconds => `剩余 ${seconds} 秒`,
    comparing: files => `正在比对文件夹：${files} 个文件`,
    indexed: (articles, seconds) => `${articles} 篇文章，用时 ${seconds} 秒`,
    outcomes: { indexed: '已收录', repaired: '已修复', unreadable: '无法读取', skipped: '已跳过' },
    found: (shown, total) => `${shown} / ${total}`,
    exporting: (done, total) => `${done} / ${total} 篇文章`,
    exported: (count, file) => `已将 ${count} 篇文章写入 ${file}`,
    marksExported: (count, file) => `已将 ${count} 篇文章的标记写入 ${file}`,
    merged: ({ articles, found, changed }, preview) =>
      `文件中有 ${articles} 篇文章，其中 ${found} 篇在存档中；${preview ? '将标记' : '已标记'} ${changed} 篇。`,
    mergedMarks: ({ read, starred, hidden, labelled, notes, highlights, searches }) =>
      `已读 ${read}，星标 ${starred}，隐藏 ${hidden}，标签 ${labelled}，笔记 ${notes}，标亮 ${highlights}，保存的搜索 ${searches}`,
    agrees: files => `索引与文件夹一致：${files} 个文件。`,
    disagrees: count => `有 ${count} 处不一致。`,
    differences: {
      'not-indexed': '在文件夹里，但不在索引里',
      'not-in-folder': '在索引里，但不在文件夹里',
      differs: '文件内容与索引所记不同',
      'text-missing': '已列出，但正文无法搜索',
      'text-left-over': '有正文而没有对应的文章',
    },
    stopped: '已停止。已收录的内容都保留着，下次会从这里继续。',
    problem: (place, reason) => `查询的第 ${place} 个字符：${reason}`,
  },
});
