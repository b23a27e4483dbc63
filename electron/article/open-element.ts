import { languageLabel } from './code-listing.ts';
import type { Attributes } from './html-reader.ts';
import { emphasisOf } from './stated-styles.ts';

export interface ElementContent {
  /** Undefined where the tags were taken away. */
  readonly name: string | undefined;
  readonly attributes: Attributes;
  /** Elements inside of it that say what its styles said, outermost first. */
  readonly emphasis: readonly string[];
  /** The class that names the language of the code in it, where it tells. */
  readonly language: string | undefined;
}

export interface OpenElement extends ElementContent {
  /** Elements are written when something visible stands in them; empty ones never are. */
  written: boolean;
}

export const noAttributes: Attributes = {};

/** An element of which only what it holds is kept. */
export const unseen: ElementContent = {
  name: undefined,
  attributes: noAttributes,
  emphasis: [],
  language: undefined,
};

/** What the attributes of an element inside `outer` say beyond those that it keeps, the element itself taken away. */
export function statedContent(
  name: string,
  attributes: Attributes,
  outer: readonly ElementContent[],
): ElementContent {
  const emphasis = emphasisOf(name, attributes);
  const language = languageLabel(name, attributes);
  if (emphasis.length === 0 && language === undefined) return unseen;
  const given = outer.flatMap(element => element.emphasis);
  return { ...unseen, emphasis: emphasis.filter(meant => !given.includes(meant)), language };
}

/** Code is in the language that the nearest element around it tells, where it does not tell itself. */
export function inLanguageOf(outer: readonly ElementContent[], clean: Attributes): Attributes {
  const told = outer.findLast(({ language }) => language !== undefined)?.language;
  return told === undefined || clean['class'] !== undefined ? clean : { ...clean, class: told };
}
