import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import type { Remark } from './article.ts';
import { findFrontMatter, type FrontMatterLanguage } from './front-matter-block.ts';
import { singleLine } from '../base/plain-text.ts';
import { recoverFields } from './recover-fields.ts';

/** Top-level fields as the file has them; values are anything, and are copied out by metadata.ts alone. */
export type Fields = ReadonlyMap<string, unknown>;

export interface FrontMatter {
  readonly fields: Fields;
  readonly body: string;
  readonly remarks: readonly Remark[];
}

const noFields: Fields = new Map();

/** Strings stay as they are written, so that `2022-01-24`, `007` and `1.10` keep their shape; only null is read. */
const yamlSchema = FAILSAFE_SCHEMA.withTags(nullCoreTag);

/** Aliases are few and shallow in real metadata; metadata.ts bounds what they expand to. */
function parseYaml(source: string): unknown {
  return load(source, { schema: yamlSchema, json: true, maxDepth: 20, maxAliases: 50 });
}

function record(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  if (value === undefined || value === null) return {};
  throw new SyntaxError('not a list of fields');
}

/** The only engines there are; the ones gray-matter brings are overridden where they would run code. */
const engines = {
  yaml: (source: string) => record(parseYaml(source)),
  json: (source: string) => record(parseJson(source)),
  toml: (source: string) => record(parseToml(source, { unsafeKeyBehaviour: 'drop', maxDepth: 20 })),
  javascript: refuse,
  js: refuse,
  coffee: refuse,
};

function refuse(): never {
  throw new SyntaxError('front matter is never run as code');
}

/** Hexo leaves out the outer braces. */
function parseJson(source: string): unknown {
  const trimmed = source.trim().replace(/,$/, '');
  return JSON.parse(trimmed.startsWith('{') || trimmed === '' ? trimmed || '{}' : `{${trimmed}}`);
}

/** Takes the metadata off the head of `text`, which has line feeds alone as line ends. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const found = findFrontMatter(text);
  switch (found.kind) {
    case 'none':
      return { fields: noFields, body: found.body, remarks: [] };
    case 'comments':
      return { fields: found.fields, body: found.body, remarks: [] };
    case 'refused':
      return {
        fields: noFields,
        body: found.body,
        remarks: [
          { code: 'front-matter-script-refused', line: found.line, detail: singleLine(found.language, 40) },
        ],
      };
    case 'too-large':
      return {
        fields: noFields,
        body: found.body,
        remarks: [{ code: 'front-matter-too-large', line: found.line }],
      };
    case 'block': {
      const unclosed: Remark[] = found.unclosed
        ? [{ code: 'front-matter-unclosed', line: found.line - 1 }]
        : [];
      const parsed = parseBlock(found.source, found.language);
      if ('fields' in parsed) return { fields: parsed.fields, body: found.body, remarks: unclosed };
      const bare = found.language === 'json' && found.source.startsWith('{');
      const fields = bare ? noFields : recoverFields(found.source, found.language, parseYaml);
      // A rule between paragraphs, or a body that starts with a brace: no metadata after all.
      if (fields.size === 0) return { fields, body: text, remarks: [] };
      const recovered: Remark = {
        code: 'front-matter-recovered',
        line: found.line + parsed.line,
        detail: singleLine(parsed.reason, 200),
      };
      return { fields, body: found.body, remarks: [recovered, ...unclosed] };
    }
  }
}

type Parsed = { readonly fields: Fields } | { readonly reason: string; /** 0-based */ readonly line: number };

/**
 * gray-matter reads the block. It is handed the block alone, and with options at every call: without them it
 * remembers every text it has seen. Long runs of blank lines are shortened first, for on them its expressions take
 * quadratic time.
 */
function parseBlock(source: string, language: FrontMatterLanguage): Parsed {
  const normal = source.replace(/[\u2028\u2029\v\f]/g, ' ').replace(/\n(?:[^\S\n]*\n){8,}/g, '\n'.repeat(8));
  try {
    const { data } = matter(`---\n${normal}\n---\n`, { language, engines, delimiters: '---' });
    return { fields: new Map(Object.entries(data)) };
  } catch (thrown) {
    // An engine is handed the line break behind the opening delimiter too: its lines count one too many.
    if (thrown instanceof YAMLException) return { reason: thrown.reason, line: (thrown.mark?.line ?? 1) - 1 };
    if (thrown instanceof TomlError) return { reason: firstLineOf(thrown.message), line: thrown.line - 2 };
    return { reason: firstLineOf(thrown instanceof Error ? thrown.message : String(thrown)), line: 0 };
  }
}

function firstLineOf(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
