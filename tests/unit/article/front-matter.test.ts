import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../electron/article/front-matter.ts';
import { withoutQuotes } from '../../../electron/article/recover-fields.ts';
import { lines } from './reading.ts';

const fieldsOf = (text: string) => Object.fromEntries(readFrontMatter(text).fields);

describe('front matter', () => {
  it('is found after blank lines, spaces and a byte order mark', () => {
    for (const before of ['', '\n', '\ufeff', '\n \n\t\n', '\ufeff\n\n']) {
      const read = readFrontMatter(before + lines('---', 'title: A fair day', '---', 'Body'));
      expect(Object.fromEntries(read.fields)).toEqual({ title: 'A fair day' });
      expect(read.body).toBe('Body\n');
      expect(read.remarks).toEqual([]);
    }
  });

  it('is TOML between +++', () => {
    const text = lines(
      '+++',
      'title = "Harbour"',
      'tags = ["sea", "port"]',
      '[extra]',
      'x = 1',
      '+++',
      'Body',
    );
    expect(fieldsOf(text)).toMatchObject({ title: 'Harbour', tags: ['sea', 'port'] });
  });

  it('is JSON between ;;;, with or without braces', () => {
    expect(fieldsOf(lines(';;;', '"title": "Harbour",', '"tags": ["sea"]', ';;;'))).toEqual({
      title: 'Harbour',
      tags: ['sea'],
    });
    expect(fieldsOf(lines(';;;', '{"title": "Harbour"}', ';;;'))).toEqual({ title: 'Harbour' });
  });

  it('is a bare JSON object at the head of the file', () => {
    const read = readFrontMatter('{\n "title": "A } in a string",\n "n": {"a": 1}\n}\n\nBody');
    expect(Object.fromEntries(read.fields)).toMatchObject({ title: 'A } in a string' });
    expect(read.body.trim()).toBe('Body');
  });

  it('is not a body that starts with a brace', () => {
    for (const body of ['{% include x %}\n\nBody', '{ not json }\n\nBody', '{"open": ']) {
      expect(readFrontMatter(body)).toEqual({ fields: new Map(), body, remarks: [] });
    }
  });

  it('is read from comment lines, in parentheses or in quotes', () => {
    const text = lines(
      '[#]: collector: (someone)',
      '[#]: subject: "A fair day"',
      '[#]: via: (https://e.example/a)',
      '',
      'Body',
    );
    expect(fieldsOf(text)).toEqual({
      collector: 'someone',
      subject: 'A fair day',
      via: 'https://e.example/a',
    });
    expect(readFrontMatter(text).body).toBe('Body\n');
  });

  it('may lack its opening line, as Hexo allows', () => {
    const read = readFrontMatter(lines('title: Harbour', 'date: 2021-02-03', '---', 'Body'));
    expect(Object.fromEntries(read.fields)).toEqual({ title: 'Harbour', date: '2021-02-03' });
    expect(read.body).toBe('Body\n');
  });

  it('is absent where a rule stands at the head of prose', () => {
    for (const body of [
      '---\n\nProse.\n\n---\n\nMore.\n',
      '----\ntitle: x\n----\n',
      'Prose.\n---\nMore',
      '',
    ]) {
      expect(readFrontMatter(body)).toEqual({ fields: new Map(), body, remarks: [] });
    }
  });

  it('may be empty', () => {
    expect(readFrontMatter('---\n---\nBody')).toEqual({ fields: new Map(), body: 'Body', remarks: [] });
  });

  it('that is never closed ends where lines stop looking like it, and keeps the body', () => {
    const read = readFrontMatter(
      lines('---', 'title: Harbour', 'tags:', ' - sea', '', '<div>Body</div>', 'more'),
    );
    expect(Object.fromEntries(read.fields)).toEqual({ title: 'Harbour', tags: ['sea'] });
    expect(read.body).toBe('\n<div>Body</div>\nmore\n');
    expect(read.remarks).toEqual([{ code: 'front-matter-unclosed', line: 1 }]);
  });

  it('larger than the bound is left out, and says so', () => {
    const read = readFrontMatter(`---\n${'key: value\n'.repeat(10_000)}---\nBody`);
    expect(read.remarks).toEqual([{ code: 'front-matter-too-large', line: 1 }]);
    expect(read.fields.size).toBe(0);
  });

  it('keeps values as they are written: no numbers, no clock times, no dates', () => {
    const text = lines(
      '---',
      'a: 007',
      'b: 1.10',
      'c: 19:30',
      'd: 2022-13-01',
      'e: 2022-01-24',
      'f: yes',
      'g: ~',
      '---',
    );
    expect(fieldsOf(text)).toEqual({
      a: '007',
      b: '1.10',
      c: '19:30',
      d: '2022-13-01',
      e: '2022-01-24',
      f: 'yes',
      g: null,
    });
  });
});

describe('code in front matter', () => {
  it('is refused and never run', () => {
    const marks = [
      '---js',
      '--- JavaScript',
      '---javascript',
      '---coffee',
      '---cson',
      '---ejs',
      '\ufeff---js',
      '+++js',
      '--- toString',
      '---constructor',
      '---__proto__',
    ];
    for (const mark of marks) {
      const text = lines(mark, '{ title: (globalThis.ran = true) }', '---', 'Body');
      expect(readFrontMatter(text).remarks.map(remark => remark.code)).toEqual([
        'front-matter-script-refused',
      ]);
      expect(readFrontMatter(lines(mark, 'globalThis.ran = true')).fields.size).toBe(0);
    }
    expect('ran' in globalThis).toBe(false);
  });

  it('of a known language by another name is read', () => {
    expect(fieldsOf(lines('---yaml', 'title: x', '---'))).toEqual({ title: 'x' });
    expect(fieldsOf(lines('---toml', 'title = "x"', '---'))).toEqual({ title: 'x' });
    expect(fieldsOf(lines('---json', '{"title": "x"}', '---'))).toEqual({ title: 'x' });
  });

  it('does not reach prototypes', () => {
    for (const text of [
      '---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntitle: x\n---\n',
      '{"__proto__": {"polluted": true}, "title": "x"}',
      '+++\ntitle = "x"\n[__proto__]\npolluted = true\n+++\n',
    ]) {
      expect(readFrontMatter(text).fields.get('title')).toBe('x');
      expect('polluted' in {}).toBe(false);
    }
  });
});

describe('broken front matter', () => {
  it('is recovered line by line, and says which line was at fault and why', () => {
    const read = readFrontMatter(
      lines(
        '',
        '---',
        "title: '他说'好'了'",
        'categories: ',
        ' - 地方',
        " - '晚报'",
        'author: a: b: c',
        "quoted: 'It''s fine'",
        'list: [one, two]',
        'date: 2021-03-22 04:50:45',
        '---',
        'Body',
      ),
    );
    expect(Object.fromEntries(read.fields)).toEqual({
      title: "他说'好'了",
      categories: ['地方', '晚报'],
      author: 'a: b: c',
      quoted: "It's fine",
      list: ['one', 'two'],
      date: '2021-03-22 04:50:45',
    });
    expect(read.body).toBe('Body\n');
    expect(read.remarks).toMatchObject([{ code: 'front-matter-recovered', line: 3 }]);
    expect(read.remarks[0]?.detail).toMatch(/\w/);
  });

  it('is recovered with tabs in it', () => {
    const read = readFrontMatter(lines('---', "title:\t'x' y'", 'tags:', '\t- sea', '\t- port', '---'));
    expect(Object.fromEntries(read.fields)).toEqual({ title: "x' y", tags: ['sea', 'port'] });
  });

  it('is recovered in TOML and JSON too', () => {
    expect(fieldsOf(lines('+++', 'title = "a "b" c"', 'draft = false', '+++'))).toMatchObject({
      title: 'a "b" c',
    });
    expect(fieldsOf(lines(';;;', '"title": "a "b" c",', '"date": "2021-02-03"', ';;;'))).toMatchObject({
      title: 'a "b" c',
      date: '2021-02-03',
    });
  });

  it('does not become sensible by being read twice', () => {
    const text = lines('---', "title: 'a' b'", '---');
    expect(readFrontMatter(text)).toEqual(readFrontMatter(text));
  });

  it.each([
    [`"""'标题'"""`, '标题'],
    [`'他说'好'了'`, `他说'好'了`],
    [`'"A" and "B"'`, `"A" and "B"`],
    [`'he said 'yes''`, `he said 'yes'`],
    [`""`, ''],
    [`"`, `"`],
    [`"unfinished`, `"unfinished`],
    [`plain`, `plain`],
  ])('takes the quotes of %s to be %s', (written, meant) => {
    expect(withoutQuotes(written)).toBe(meant);
  });
});

describe('valid YAML', () => {
  it('comes back as it was written', () => {
    const key = fc.stringMatching(/^[a-z][a-z_]{0,12}$/);
    const value = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter(text => !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text));
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 4 }))), data => {
        const read = readFrontMatter(`---\n${dump(data, { forceQuotes: true })}---\nBody`);
        expect(Object.fromEntries(read.fields)).toEqual({ ...data });
        expect(read.body).toBe('Body');
        expect(read.remarks).toEqual([]);
      }),
    );
  });
});
