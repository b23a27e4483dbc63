import { describe, expect, it } from 'vitest';
import { remarkCodes } from '../../../../electron/article/article.ts';
import { failureCodes, type FailureCode } from '../../../../electron/base/failure.ts';
import { languages } from '../../../../electron/contract/host-contract.ts';
import { failureText } from '../../../../renderer/text/failures.ts';
import { isRemarkCode, remarkText } from '../../../../renderer/text/remarks.ts';

const han = /\p{Script=Han}/u;
const aboutNoPlace: readonly FailureCode[] = [
  'archive-closed',
  'cancelled',
  'dialog-open',
  'internal',
  'label-too-long',
  'link-refused',
  'list-changed',
  'message-refused',
  'nothing-to-export',
  'printing-failed',
  'shared-link-invalid',
  'too-many-windows',
  'too-often',
];

describe('the words for a failure', () => {
  it.each(failureCodes)('says what happened and the way out of %s in both languages', code => {
    for (const language of languages) {
      const text = failureText({ code, details: {} }, language);
      for (const part of [text.title, text.sentence, text.wayOut]) {
        expect(part).not.toMatch(/undefined|^\s*$/);
        expect(han.test(part)).toBe(language === 'zh-CN');
      }
    }
  });

  it.each(failureCodes.filter(code => !aboutNoPlace.includes(code)))('names the place of %s', code => {
    for (const language of languages) {
      expect(failureText({ code, details: { path: '/news/2022' } }, language).sentence).toContain(
        '“/news/2022”',
      );
    }
  });

  it('lets no name of a file or an archive pass for a sentence of its own', () => {
    const path = 'news\u202egpj\n\nYour password has expired.\u0007';
    const { sentence } = failureText({ code: 'shared-archive-unknown', details: { path } }, 'en');
    expect(sentence).toContain('“newsgpj Your password has expired.”');
    expect(sentence).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('repeats what the system said', () => {
    const details = { path: 'a.md', reason: 'EACCES' };
    expect(failureText({ code: 'article-unreadable', details }, 'en').sentence).toContain('(EACCES)');
  });

  it('puts a remark given as the reason into words', () => {
    const details = { path: 'a.md', reason: 'file-binary' };
    const { sentence } = failureText({ code: 'article-unreadable', details }, 'en');
    expect(sentence).toContain('is not text');
    expect(sentence).not.toContain('file-binary');
  });

  it('does not let a long message fill the window', () => {
    const details = { message: 'x'.repeat(100_000) };
    expect(failureText({ code: 'internal', details }, 'en').sentence.length).toBeLessThan(400);
  });
});

describe('the words for a remark', () => {
  it.each(remarkCodes)('explains %s in both languages', code => {
    expect(isRemarkCode(code)).toBe(true);
    expect(remarkText({ code }, 'en')).toMatch(/\.$/);
    expect(remarkText({ code }, 'zh-CN')).toMatch(/。$/);
  });

  it('names the line and what stood there', () => {
    const remark = { code: 'front-matter-recovered', line: 3, detail: 'title: a: b' } as const;
    expect(remarkText(remark, 'en')).toMatch(/^Line 3: .*\(title: a: b\)$/);
    expect(remarkText(remark, 'zh-CN')).toMatch(/^第 3 行：.*（title: a: b）$/);
  });

  it('says that a number counts something', () => {
    const remark = { code: 'bytes-replaced', detail: '3' } as const;
    expect(remarkText(remark, 'en')).toMatch(/\(3 in all\)$/);
    expect(remarkText(remark, 'zh-CN')).toMatch(/（共 3 处）$/);
  });

  it('takes no inherited name for a code', () => {
    expect(isRemarkCode('toString')).toBe(false);
  });
});
