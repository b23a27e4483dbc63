/** The texts about pictures of the web: placeholders, the bar above an article, the sheet, and keeping them. */
import type { PictureFault } from '../../electron/contract/picture-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { assertNever } from '../../electron/base/assert-never.ts';
import { numbersIn, texts } from './messages.ts';

const english = numbersIn('en');
const chinese = numbersIn('zh-CN');
const picturesEn = (count: number) => english.plural(count, { one: '# picture', other: '# pictures' });
const articlesEn = (count: number) => english.plural(count, { one: '# article', other: '# articles' });

export const pictureTexts = texts({
  en: {
    // The placeholder in the article. `alt` is what the article says of the picture, or nothing.
    absent: (host: string) => `Picture from ${host} · Load`,
    loading: (host: string) => `Loading the picture from ${host}…`,
    failed: (host: string, fault: string) => `${host}: ${fault} · Try again`,
    ownNetwork: (host: string) => `Picture from ${host}, on your own network · Load`,
    described: (alt: string, label: string) => `${alt} (${label})`,

    media: { video: 'Video', audio: 'Audio', page: 'Embedded page', object: 'Embedded file' },
    mediaLink: (kind: string, text: string) => `${kind}: ${text}`,

    // The bar above the article.
    bar: 'Pictures from the web',
    notLoaded: (pictures: number, hosts: string) => `${picturesEn(pictures)} from ${hosts} not loaded`,
    hosts: (first: string, more: number) => (more === 0 ? first : `${first} and ${more} more`),
    loadingSome: (done: number, all: number) => `Loading pictures: ${done} of ${all}`,
    someFailed: (pictures: number) => `${picturesEn(pictures)} could not be loaded`,
    load: 'Load',
    loadAll: 'Load for this article',
    keepAll: 'Keep for offline',
    retry: 'Try again',
    stop: 'Stop',
    details: 'Details…',

    // The sheet.
    title: 'Pictures',
    close: 'Close',
    whichLoad: 'Load pictures from the web',
    choices: {
      never: 'Only when I say so',
      article: 'Always for this article',
      archive: 'Always in this archive',
    },
    sourceChoice: (source: string) => `Always from ${source}`,
    privacy:
      'A server that sends a picture learns the address of your connection and when you asked. It gets no cookie and is not told which article you read.',
    thisArticle: 'What this article asks for',
    nothingAsked: 'This article asks for nothing from the web.',
    noArticle: 'No article is open.',
    stateOf: {
      absent: 'Not loaded',
      loading: 'Loading…',
      shown: (size: string) => `Shown, ${size}`,
      kept: (size: string) => `Kept for offline, ${size}`,
    },
    mediaRefused: 'Not loaded; a link stands in its place',
    missing: {
      'no-file': 'Not in the archive',
      'no-picture': 'In the archive, but not a picture that can be shown',
    },
    loadOne: (name: string) => `Load: ${name}`,
    retryOne: (name: string) => `Try again: ${name}`,

    offline: 'Kept for offline',
    vault: (pictures: number, size: string) =>
      pictures === 0 ? 'No picture is kept.' : `${picturesEn(pictures)}, ${size}, for all archives together.`,
    keepArticle: 'Keep the pictures of this article',
    keepSelection: (articles: number) =>
      `Keep the pictures of the ${english.integer(articles)} selected articles`,
    keepResult: (articles: number) => `Keep the pictures of the ${articlesEn(articles)} in the list`,
    empty: 'Remove all kept pictures',
    emptySure: 'Remove them all?',
    emptyYes: 'Remove',
    emptyNo: 'Keep them',

    // Keeping the pictures of many articles.
    keeping: 'Keeping pictures',
    keepingNow: (read: number, articles: number) =>
      `Keeping pictures: ${english.integer(read)} of ${articlesEn(articles)}`,
    kept: (pictures: number, size: string) => `${picturesEn(pictures)} kept (${size})`,
    missed: (pictures: number) => `${picturesEn(pictures)} could not be had`,
    stopped: 'Keeping pictures was stopped',
    cut: 'There are more; one go takes no further. Keep a smaller result to go on.',
    dismiss: 'Dismiss',
  },
  'zh-CN': {
    absent: host => `来自 ${host} 的图片 · 加载`,
    loading: host => `正在加载 ${host} 的图片…`,
    failed: (host, fault) => `${host}：${fault} · 重试`,
    ownNetwork: host => `来自 ${host} 的图片，在您的本地网络中 · 加载`,
    described: (alt, label) => `${alt}（${label}）`,

    media: { video: '视频', audio: '音频', page: '嵌入的网页', object: '嵌入的文件' },
    mediaLink: (kind, text) => `${kind}：${text}`,

    bar: '网络图片',
    notLoaded: (pictures, hosts) => `${chinese.integer(pictures)} 张图片（${hosts}）未加载`,
    hosts: (first, more) => (more === 0 ? first : `${first} 等 ${more + 1} 个网站`),
    loadingSome: (done, all) => `正在加载图片：${done} / ${all}`,
    someFailed: pictures => `${chinese.integer(pictures)} 张图片未能加载`,
    load: '加载',
    loadAll: '为本文加载',
    keepAll: '保存供离线阅读',
    retry: '重试',
    stop: '停止',
    details: '详情…',

    title: '图片',
    close: '关闭',
    whichLoad: '从网络加载图片',
    choices: {
      never: '仅在我要求时',
      article: '本文始终加载',
      archive: '此存档始终加载',
    },
    sourceChoice: source => `“${source}”始终加载`,
    privacy: '提供图片的服务器会知道您的网络地址和请求时间。它不会收到 Cookie，也不会知道您在读哪篇文章。',
    thisArticle: '本文请求的内容',
    nothingAsked: '本文没有请求任何网络内容。',
    noArticle: '没有打开的文章。',
    stateOf: {
      absent: '未加载',
      loading: '正在加载…',
      shown: size => `已显示，${size}`,
      kept: size => `已离线保存，${size}`,
    },
    mediaRefused: '不加载，原处以链接代替',
    missing: { 'no-file': '存档中没有此文件', 'no-picture': '存档中有此文件，但不是可以显示的图片' },
    loadOne: name => `加载：${name}`,
    retryOne: name => `重试：${name}`,

    offline: '离线保存的图片',
    vault: (pictures, size) =>
      pictures === 0 ? '没有保存任何图片。' : `共 ${chinese.integer(pictures)} 张，${size}，所有存档合计。`,
    keepArticle: '保存本文的图片',
    keepSelection: articles => `保存所选 ${chinese.integer(articles)} 篇文章的图片`,
    keepResult: articles => `保存列表中 ${chinese.integer(articles)} 篇文章的图片`,
    empty: '清空已保存的图片',
    emptySure: '全部清空？',
    emptyYes: '清空',
    emptyNo: '保留',

    keeping: '保存图片',
    keepingNow: (read, articles) =>
      `正在保存图片：${chinese.integer(read)} / ${chinese.integer(articles)} 篇文章`,
    kept: (pictures, size) => `已保存 ${chinese.integer(pictures)} 张图片（${size}）`,
    missed: pictures => `${chinese.integer(pictures)} 张未能获取`,
    stopped: '已停止保存图片',
    cut: '还有更多图片，已达一次保存的上限。请缩小结果范围后继续。',
    dismiss: '关闭',
  },
});

const units = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

/** "840 kB", "3.4 MB": as file managers write it. */
export function sizeText(bytes: number, language: Language): string {
  const [unit, divisor] = units.find(([, size]) => bytes >= size) ?? (['kilobyte', 1_000] as const);
  const amount = bytes === 0 ? 0 : Math.max(bytes / divisor, 1);
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 && unit !== 'kilobyte' ? 1 : 0,
  });
  return format.format(amount);
}

type FaultTexts = Readonly<{
  refusedAddress: string;
  ownNetwork: string;
  redirect: string;
  unreachable: string;
  refused: (status: number) => string;
  tooLarge: (size: string) => string;
  tooSlow: (seconds: number) => string;
  interrupted: string;
  noPicture: string;
}>;

const faultTexts = texts<FaultTexts>({
  en: {
    refusedAddress: 'not an address on the web',
    ownNetwork: 'on your own network; not loaded by itself',
    redirect: 'leads elsewhere, and was not followed',
    unreachable: 'cannot be reached',
    refused: status => `refused by the server (${status})`,
    tooLarge: size => `larger than ${size}`,
    tooSlow: seconds => `took more than ${seconds} seconds`,
    interrupted: 'the connection broke off',
    noPicture: 'not a picture',
  },
  'zh-CN': {
    refusedAddress: '不是网页地址',
    ownNetwork: '在您的本地网络中，不会自动加载',
    redirect: '跳转到别处，未跟随',
    unreachable: '无法连接',
    refused: status => `服务器拒绝（${status}）`,
    tooLarge: size => `超过 ${size}`,
    tooSlow: seconds => `超过 ${seconds} 秒`,
    interrupted: '连接中断',
    noPicture: '不是图片',
  },
});

/** Why a picture is not there, in a few words. */
export function pictureFaultText(fault: PictureFault, language: Language): string {
  const words = faultTexts[language];
  switch (fault.kind) {
    case 'address-refused':
      return words.refusedAddress;
    case 'own-network':
      return words.ownNetwork;
    case 'redirect-refused':
      return words.redirect;
    case 'unreachable':
      return words.unreachable;
    case 'refused':
      return words.refused(fault.status);
    case 'too-large':
      return words.tooLarge(sizeText(fault.limit, language));
    case 'too-slow':
      return words.tooSlow(fault.seconds);
    case 'interrupted':
      return words.interrupted;
    case 'not-a-picture':
      return words.noPicture;
    default:
      return assertNever(fault);
  }
}
