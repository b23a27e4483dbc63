import fc from 'fast-check';
import { parse, safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { changeSchema, labelNameSchema } from '../../../electron/marks/mark.ts';
import type { CollectedArticle } from '../../../electron/archive/marks/exchange/collect-marks.ts';
import { asCsv, asMarkdown } from '../../../electron/archive/marks/exchange/written-marks.ts';
import { searchSchema } from '../../../electron/marks/saved-search.ts';
import { lines } from '../../support/hostile-archive.ts';

const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...lines('names.txt')));

test('a label is one line without controls and turns of direction, and naming it so again changes nothing', () => {
  fc.assert(
    fc.property(hostile, name => {
      const { success, output } = safeParse(labelNameSchema, name);
      if (!success) return;
      expect(output).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(output).not.toMatch(/^\s|\s$|^\/|\/$|\/\//);
      expect(parse(labelNameSchema, output)).toBe(output);
    }),
  );
  expect(safeParse(labelNameSchema, '\u202e\u0000 / \u2066').success).toBe(false);
});

test('the name of a saved search is one line without controls and turns of direction', () => {
  fc.assert(
    fc.property(hostile, name => {
      const { success, output } = safeParse(searchSchema, { name, query: '', pinned: true });
      if (!success) return;
      expect(output.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|^\s|\s$/u);
      expect(parse(searchSchema, output)).toEqual(output);
    }),
  );
});

test('a note keeps what was written, whatever that looks like', () => {
  fc.assert(
    fc.property(hostile, text => {
      expect(parse(changeSchema, { kind: 'note', text })).toEqual({ kind: 'note', text });
    }),
  );
});

test('titles, paths, labels and quotes that look like markup or formulas stay text in what is exported', () => {
  fc.assert(
    fc.property(hostile, text => {
      const highlight = { key: 'k', quote: text || 'x', prefix: '', suffix: '', start: 0, comment: '' };
      const article: CollectedArticle = {
        path: text,
        title: text,
        content: '',
        read: false,
        starred: false,
        hidden: false,
        labels: [text],
        note: 'a note',
        highlights: [highlight],
        position: null,
        changed: '2024-03-05T00:00:00.000Z',
      };
      const markdown = asMarkdown(article);
      const heading = markdown.split('\n')[0] ?? '';
      expect(heading.replace(/\\./g, '')).not.toMatch(/[<>[\]`*_]/);
      expect(
        markdown
          .split('\n\n')
          .find(part => part.startsWith('>'))
          ?.replace(/\\./g, '') ?? '',
      ).not.toMatch(/<|\[/);
      for (const line of asCsv(article)) expect(line).not.toMatch(/(?:^|,)"?[=+\-@]/);
    }),
  );
});
