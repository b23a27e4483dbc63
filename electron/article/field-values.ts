import { decodeHTMLStrict } from 'entities';
import { singleLine } from '../base/plain-text.ts';

/**
 * Copies plain text out of metadata values, which may be anything: cyclic, or aliases that would expand without
 * bound. Depth and number of what is looked at are bounded, and nothing else of a value is kept.
 */

const longestText = 1_000;
const mostItems = 100;
const deepest = 4;

const listSeparator = /[,，、;；]/;
const nothing = /^(?:null|undefined|none|~|nan)$/i;
/** `[[name]]` and `[[note|name]]`, as Obsidian writes authors and topics. */
const noteLink = /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/;
/** Fields of an object that stand for it: `author: { name: … }`, `cover: { image: … }`. */
const namingFields = ['name', 'title', 'url', 'src', 'image', 'path', 'feature', 'teaser'];

/** One text: of a list the first, of an object its name. Entities are decoded once; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  return flatten(value, 1)[0];
}

/** All texts of a value: a list, a list of lists, an object's name, or one text. */
export function textsOf(value: unknown): readonly string[] {
  return flatten(value, mostItems);
}

/** As `textsOf`, where one text may name several things, separated by commas of any script or semicolons. */
export function namesOf(value: unknown): readonly string[] {
  if (typeof value !== 'string') return textsOf(value);
  return (
    scalarText(value)
      ?.split(listSeparator)
      .map(part => part.trim())
      .filter(Boolean)
      .slice(0, mostItems) ?? []
  );
}

/** Of a list of lists the first list, for a path of categories; else as `namesOf`. */
export function firstPathOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return namesOf(value);
  const items: readonly unknown[] = value;
  return items.some(Array.isArray) ? namesOf(items[0]) : textsOf(items);
}

function flatten(value: unknown, most: number): string[] {
  const texts: string[] = [];
  let budget = mostItems * 4;
  const visit = (item: unknown, depth: number): void => {
    if (texts.length >= most || --budget < 0 || depth > deepest) return;
    if (Array.isArray(item)) {
      for (const part of item.slice(0, mostItems)) visit(part, depth + 1);
    } else if (typeof item === 'object' && item !== null && !(item instanceof Date)) {
      const key = namingFields.find(name => Object.hasOwn(item, name));
      if (key !== undefined) visit((item as Readonly<Record<string, unknown>>)[key], depth + 1);
    } else {
      const text = scalarText(item);
      if (text !== undefined) texts.push(text);
    }
  };
  visit(value, 0);
  return texts;
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  // Of smol-toml: its text is the date as written, without a zone where none was written.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value !== 'string') return undefined;
  const written = decodeHTMLStrict(value.slice(0, longestText * 4));
  const text = singleLine(noteLink.exec(written.trim())?.[1] ?? written, longestText);
  return text === '' || nothing.test(text) ? undefined : text;
}
