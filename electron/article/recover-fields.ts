import type { FrontMatterLanguage } from './front-matter-block.ts';

const yamlField = /^\s{0,3}(["']?)([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)\1[ \t]*[:：](?:[ \t]+(.*)|)$/u;
const tightField = /^([A-Za-z_]{1,40}):(?!\/\/)(\S.*)$/;
const tomlField = /^\s*(["']?)([\p{L}_][\p{L}\p{N}_.-]{0,60}?)\1\s*=\s*(.*)$/u;
const jsonField = /^\s*"([^"\n]{1,60})"\s*:(.*)$/;
const listItem = /^\s*-(?:[ \t]+(.*)|)$/;

/**
 * Reads metadata that its own language refuses, line by line: `key: value`, and `- item` under a key without a
 * value. A line that is valid by itself means what it says; of any other the value is taken as written, without the
 * quotes that a template put around it. Other lines are passed over. The first of two equal keys counts.
 */
export function recoverFields(
  source: string,
  language: FrontMatterLanguage,
  parseYaml: (source: string) => unknown,
): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  let list: unknown[] | undefined;
  for (const line of source.split('\n')) {
    const item = language === 'yaml' ? listItem.exec(line) : null;
    if (item && list) {
      const value = readValue(item[1] ?? '', parseYaml);
      if (value !== undefined) list.push(value);
      continue;
    }
    const field = readField(line, language);
    if (!field) continue;
    const value = readValue(field.value, parseYaml);
    list = value === undefined ? [] : undefined;
    if (!fields.has(field.key)) fields.set(field.key, value ?? list);
  }
  return fields;
}

function readField(line: string, language: FrontMatterLanguage): { key: string; value: string } | undefined {
  if (language === 'json') {
    const match = jsonField.exec(line);
    return match ? { key: match[1] ?? '', value: (match[2] ?? '').trim().replace(/,$/, '') } : undefined;
  }
  const match = (language === 'toml' ? tomlField : yamlField).exec(line);
  if (match) return { key: match[2] ?? '', value: match[3] ?? '' };
  const tight = language === 'yaml' ? tightField.exec(line) : null;
  return tight ? { key: tight[1] ?? '', value: tight[2] ?? '' } : undefined;
}

/** Undefined for no value. */
function readValue(written: string, parseYaml: (source: string) => unknown): unknown {
  const value = written.trim();
  if (value === '' || value.startsWith('#')) return undefined;
  try {
    const parsed = parseYaml(value);
    if (typeof parsed === 'string' || Array.isArray(parsed)) return parsed;
    if (parsed === null) return undefined;
  } catch {
    // Not valid by itself either: the rule below.
  }
  return withoutQuotes(value);
}

/**
 * A run of the same quotation mark at both ends falls away, as many on each side as both have; then a second kind
 * within, if it does not stand anywhere else: `"""'title'"""` is title, `'he said 'yes''` is he said 'yes', and
 * `'"A" and "B"'` is "A" and "B".
 */
export function withoutQuotes(value: string): string {
  let text = value;
  for (let round = 0; round < 2; round++) {
    const quote = text[0];
    if ((quote !== '"' && quote !== "'") || text.length < 2) return text;
    const leading = runLength(text, quote, 1);
    const trailing = runLength(text, quote, -1);
    const length = Math.min(leading, trailing, Math.floor(text.length / 2));
    const inner = text.slice(length, text.length - length).trim();
    if (length === 0 || (round > 0 && inner.includes(quote))) return text;
    text = inner;
  }
  return text;
}

function runLength(text: string, quote: string, step: 1 | -1): number {
  let length = 0;
  for (let index = step > 0 ? 0 : text.length - 1; text[index] === quote; index += step) length++;
  return length;
}
