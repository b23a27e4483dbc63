/** The texts of the ledger: what became of every file of the archive. */
import type { Outcome } from '../../electron/contract/archive-contract.ts';
import { texts } from './messages.ts';

export const ledgerTexts = texts({
  en: {
    title: 'What became of every file',
    close: 'Close',
    filter: 'Show',
    problems: 'All remarks',
    outcomes: {
      indexed: 'Indexed',
      repaired: 'Repaired',
      unreadable: 'Unreadable',
      skipped: 'Skipped',
    } satisfies Record<Outcome, string>,
    explains: {
      indexed: 'Read as they are.',
      repaired:
        'In the list, but something had to be set right while reading. The files themselves were not changed.',
      unreadable: 'Not in the list, because they could not be read.',
      skipped: 'Not in the list, because they hold no article.',
      problems: 'Files that were repaired while reading, could not be read, or were left alone.',
    } satisfies Record<Outcome | 'problems', string>,
    encoding: (encoding: string) => `Read as ${encoding.toUpperCase()}`,
    open: (path: string) => `Open ${path}`,
    files: { one: '# file', other: '# files' },
    none: 'No such file.',
    noRemarks: 'Every file was read as it is.',
    loading: 'Loading…',
    retry: 'Try again',
  },
  'zh-CN': {
    title: '每个文件的处理结果',
    close: '关闭',
    filter: '显示',
    problems: '所有备注',
    outcomes: { indexed: '已索引', repaired: '已修复', unreadable: '无法读取', skipped: '已跳过' },
    explains: {
      indexed: '按原样读取。',
      repaired: '已列出，但读取时修正了一些问题。文件本身没有改动。',
      unreadable: '无法读取，因此没有列出。',
      skipped: '不含文章，因此没有列出。',
      problems: '读取时作过修复、无法读取或未作处理的文件。',
    },
    encoding: encoding => `按 ${encoding.toUpperCase()} 编码读取`,
    open: path => `打开 ${path}`,
    files: { one: '# 个文件', other: '# 个文件' },
    none: '没有这样的文件。',
    noRemarks: '所有文件均按原样读取。',
    loading: '正在加载…',
    retry: '重试',
  },
});
