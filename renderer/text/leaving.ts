/** What is asked before an address is opened outside the program. */
import { texts } from './messages.ts';

export const leavingTexts = texts({
  en: {
    open: (host: string) => `Open a page of ${host} in your browser?`,
    writeMail: 'Write a mail to this address?',
    yes: 'Open',
    no: 'Cancel',
    askNoMore: (host: string) => `Do not ask about ${host} again until Broadsheet is closed`,
  },
  'zh-CN': {
    open: (host: string) => `要在浏览器中打开 ${host} 的网页吗？`,
    writeMail: '要给这个地址写邮件吗？',
    yes: '打开',
    no: '取消',
    askNoMore: (host: string) => `关闭 Broadsheet 之前不再询问 ${host}`,
  },
});
