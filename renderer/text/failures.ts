/**
 * What a person reads when something went wrong: what happened, to which file or folder, and the way out. The window
 * and the command line share it, so nothing here needs a page.
 */
import type { FailureData } from '../../electron/base/failure.ts';
import { singleLine } from '../../electron/base/plain-text.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { chinese } from './failures/chinese.ts';
import { english } from './failures/english.ts';
import type { FailureText } from './failures/failure-text.ts';
import { texts } from './messages.ts';
import { isRemarkCode, remarkText } from './remarks.ts';

const failures = texts({ en: english, 'zh-CN': chinese });
const marks = texts({
  en: { space: ' ', quote: ['“', '”'], because: ' (', end: ')', path: 'This place', url: 'This link' },
  'zh-CN': { space: '', quote: ['“', '”'], because: '（', end: '）', path: '该位置', url: '该链接' },
});

/** Longest text from outside that is worth showing in a sentence, in UTF-16 code units. */
const longestDetail = 300;
/** It stands in a sentence, perhaps in a dialog of the system, and must not pass for another one. */
const shortened = (text: string) =>
  text.length > longestDetail ? `${singleLine(text, longestDetail - 1)}…` : singleLine(text, longestDetail);

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
