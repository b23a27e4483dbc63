import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/article/decode.ts';
import { concatenate, encodeAs } from './encode-as.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Short texts of the kind that archives hold: a headline, a sentence, a paragraph. */
const simplified = [
  '市图书馆延长开放时间',
  '昨天下午，两名学生在河边发现了一只受伤的白鹭。',
  '记者从市交通局了解到，新的公交线路将于下月开通，沿线设有十二个站点，市民可以用手机查询到站时间。',
  '---\ntitle: 春季菜价小幅回落\ndate: 2021-03-22 04:50:45\n---\n批发市场的负责人说，天气转暖以后，蔬菜供应增加。',
];
const traditional = [
  '圖書館延長開放時間',
  '昨天下午，兩名學生在河邊發現了一隻受傷的白鷺。',
  '記者從交通局了解到，新的公車路線將於下個月開通，沿線設有十二個站，市民可以用手機查詢到站時間。',
];
const japanese = [
  '図書館の開館時間を延長',
  '昨日の午後、川のそばで二人の学生が白鷺を見つけた。',
  '市の交通局によると、新しいバス路線は来月から始まり、十二の停留所ができるという。',
];
const korean = [
  '도서관 운영 시간 연장',
  '어제 오후 학생 두 명이 강가에서 다친 백로를 발견했다.',
  '시 교통국은 새 버스 노선이 다음 달에 개통되며 정류장은 모두 열두 곳이라고 밝혔다.',
];
const battery: readonly (readonly [string, readonly string[]])[] = [
  ['gb18030', simplified],
  ['big5', traditional],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['euc-kr', korean],
  ['utf-16le', [...simplified, ...japanese, ...korean]],
  ['utf-16be', [...traditional, ...korean]],
  ['utf-8', [...simplified, ...traditional, ...japanese, ...korean]],
];

describe('the encoding of a file', () => {
  for (const [encoding, texts] of battery) {
    for (const text of texts) {
      it(`is found to be ${encoding} for ${[...text].length} characters: ${text.slice(0, 12).replace(/\n/g, ' ')}`, () => {
        expect(decode(encodeAs(encoding, text), false)).toMatchObject({ text, encoding });
      });
    }
  }

  it('is a guess that is marked as one where there is too little text', () => {
    const decoded = decode(encodeAs('gb18030', '春雨'), false);
    expect(decoded).toMatchObject({ remarks: [{ code: 'encoding-uncertain' }] });
  });

  it('is taken as certain for a paragraph', () => {
    expect(decode(encodeAs('gb18030', simplified[2] ?? ''), false)).toMatchObject({ remarks: [] });
  });

  it('is windows-1252, and marked uncertain, for Western text of one byte a character', () => {
    const western = Uint8Array.from(
      [...'Le caf\xe9 \x93ferm\xe9\x94 \xe0 No\xebl, la mairie s\x92explique'].map(c => c.charCodeAt(0)),
    );
    expect(decode(western, false)).toMatchObject({
      text: 'Le café “fermé” à Noël, la mairie s’explique',
      encoding: 'windows-1252',
      remarks: [{ code: 'encoding-uncertain' }],
    });
  });

  it('is read from a page that declares it, unless the bytes are UTF-8', () => {
    const page = '<meta charset="big5"><p>天氣</p>';
    expect(decode(encodeAs('big5', page), true)).toMatchObject({ text: page, encoding: 'big5', remarks: [] });
    expect(decode(bytes(page), true)).toMatchObject({ text: page, encoding: 'utf-8' });
  });

  it('is what a byte order mark says', () => {
    const marks = [
      ['utf-8', [0xef, 0xbb, 0xbf]],
      ['utf-16le', [0xff, 0xfe]],
      ['utf-16be', [0xfe, 0xff]],
    ] as const;
    for (const [encoding, mark] of marks) {
      const file = concatenate(mark, encodeAs(encoding, '晴 sunny'));
      expect(decode(file, false)).toEqual({ text: '晴 sunny', encoding, remarks: [] });
    }
  });
});

describe('damage', () => {
  const sentence = bytes('河边发现白鹭');

  it('leaves a file that was cut inside a character UTF-8, and says that something was replaced', () => {
    for (const cutOff of [1, 2]) {
      const decoded = decode(sentence.subarray(0, sentence.length - cutOff), false);
      expect(decoded).toMatchObject({
        text: '河边发现白\ufffd',
        encoding: 'utf-8',
        remarks: [{ code: 'bytes-replaced', detail: '1' }],
      });
    }
  });

  it('is not reported for a replacement character that stands in the file', () => {
    expect(decode(bytes('a\ufffdb'), false)).toEqual({ text: 'a\ufffdb', encoding: 'utf-8', remarks: [] });
  });

  it('in the middle of UTF-8 costs only the broken bytes', () => {
    const file = concatenate(sentence, [0xe6, 0x2e], sentence);
    expect(decode(file, false)).toMatchObject({ text: '河边发现白鹭\ufffd.河边发现白鹭', encoding: 'utf-8' });
  });

  it('at the end of GBK text does not change the guess', () => {
    const file = encodeAs('gb18030', simplified[2] ?? '');
    const decoded = decode(file.subarray(0, file.length - 1), false);
    expect(decoded).toMatchObject({ encoding: 'gb18030' });
  });
});

describe('line ends', () => {
  it('become line feeds, whether CR LF or CR alone', () => {
    expect(decode(bytes('a\r\nb\rc\n'), false)).toMatchObject({ text: 'a\nb\nc\n' });
  });
});

describe('files that are no text', () => {
  it('are skipped as empty when they hold no byte, or a byte order mark alone', () => {
    for (const file of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe]]) {
      expect(decode(Uint8Array.from(file), false)).toEqual({ skipped: { code: 'file-empty' } });
    }
  });

  it('are skipped as binary when they start as a known format or hold many control characters', () => {
    const files = [
      bytes('%PDF-1.7 trailer'),
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0x50, 0x4b, 3, 4, 20, 0, 8, 0],
      [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a],
      Array.from({ length: 4_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
      [0, 0, 0, 0],
    ];
    for (const file of files) {
      expect(decode(Uint8Array.from(file), false)).toEqual({ skipped: { code: 'file-binary' } });
    }
  });

  it('are not what a stray NUL or NULs at the end make of a text', () => {
    expect(decode(bytes('one\0two'.padEnd(200, '.')), false)).toMatchObject({ encoding: 'utf-8' });
    expect(decode(bytes('saved when the power failed\0\0\0\0\0\0'), false)).toMatchObject({
      text: 'saved when the power failed',
    });
  });
});
