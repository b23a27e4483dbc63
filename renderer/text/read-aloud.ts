/** The texts of reading aloud. */
import type { Language } from '../../electron/contract/host-contract.ts';
import { texts } from './messages.ts';

export const readAloudTexts = texts({
  en: {
    bar: 'Read aloud',
    pause: 'Pause',
    goOn: 'Go on',
    previous: 'Previous sentence',
    next: 'Next sentence',
    speed: 'Speed',
    times: (rate: number) => `${rate}×`,
    voice: 'Voice',
    stop: 'Stop reading aloud',
    voiceless: (language: string | undefined) =>
      language === undefined
        ? 'This system has no voice to read with. Install one in its speech settings, and reading begins by itself.'
        : `This system has no voice to read ${language} with. Install one in its speech settings, and reading begins by itself.`,
  },
  'zh-CN': {
    bar: '朗读',
    pause: '暂停',
    goOn: '继续',
    previous: '上一句',
    next: '下一句',
    speed: '语速',
    times: rate => `${rate}×`,
    voice: '语音',
    stop: '停止朗读',
    voiceless: language =>
      language === undefined
        ? '系统中没有可用于朗读的语音。请在系统的语音设置中安装，安装后会自动开始。'
        : `系统中没有可用于朗读${language}的语音。请在系统的语音设置中安装，安装后会自动开始。`,
  },
});

/** The name of a language, in the language of the window. */
export const languageName = (tag: string | undefined, language: Language): string | undefined =>
  tag === undefined ? undefined : new Intl.DisplayNames(language, { type: 'language' }).of(tag);
