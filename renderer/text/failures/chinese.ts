import type { FailureTexts } from './failure-text.ts';

export const chinese: FailureTexts = {
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
  'archive-folder-unreachable': ({ path }) => ({
    title: '文件夹没有响应',
    sentence: `${path} 所在的磁盘或共享已有一段时间没有响应。`,
    wayOut: '一旦恢复响应就会打开。在此之前，请检查它是否已连接。',
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
  'dialog-open': () => ({
    title: '另一个对话框尚未关闭',
    sentence: '程序仍在等待您在另一个系统对话框中作答。',
    wayOut: '请先处理那个对话框，再试一次。',
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
  'label-too-long': () => ({
    title: '标签没有重命名',
    sentence: '其中的子标签名称将超过 200 个字符。',
    wayOut: '请选择较短的名称，或先重命名子标签。',
  }),
  'link-refused': ({ url }) => ({
    title: '链接没有打开',
    sentence: `${url} 不是网页或邮件地址，因此没有打开。`,
    wayOut: '程序只在外部打开 http、https 和 mailto 链接。',
  }),
  'list-changed': () => ({
    title: '列表已更新',
    sentence: '所选内容与现在的列表不再对应，因此没有执行操作。',
    wayOut: '列表已是最新，请重新选择文章。',
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
  'marks-unreadable': ({ path, because }) => ({
    title: '其中没有标记',
    sentence: `${path} 不是 Broadsheet 认识的标记文件${because}。`,
    wayOut: '请选择由 Broadsheet 导出的 JSON 标记文件。',
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
  'too-many-windows': () => ({
    title: '打开的窗口过多',
    sentence: '打开的窗口已达程序允许的数量。',
    wayOut: '请关闭其中一些，再试一次。',
  }),
  'too-often': () => ({
    title: '过于频繁',
    sentence: '短时间内已将多个文件交给其他程序，因此这一个没有交出。',
    wayOut: '请稍候再试。',
  }),
};
