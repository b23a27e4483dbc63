import {
  attributesOf,
  element,
  isBlank,
  sharedAttributes,
  type ContentModel,
  type Element,
  type Node,
} from './tree.ts';

/** What is no item becomes one: lists stand in lists, and text between items, in many archives. */
export function conformList(list: Element, { flow }: ContentModel): Element {
  const isOrdered = list.name === 'ol';
  const items = list.children
    .filter(child => !isBlank(child))
    .map(child => {
      if (!isNamed(child, 'li')) return element('li', flow([child]));
      const value = isOrdered ? attributesOf(child, 'value') : {};
      return element('li', flow(child.children), { ...sharedAttributes(child), ...value });
    });
  if (!isOrdered) return element('ul', items, sharedAttributes(list));
  const reversed = list.attributes['reversed'] === undefined ? {} : { reversed: 'reversed' };
  const numbering = { ...attributesOf(list, 'start', 'type'), ...reversed };
  return element('ol', items, { ...sharedAttributes(list), ...numbering });
}

/** Terms and what they mean, in this order; any other list of definitions becomes plain blocks. */
export function conformDefinitions(list: Element, { flow, phrasing }: ContentModel): Element {
  const parts = list.children.filter(child => !isBlank(child));
  const isWhole =
    parts.every(part => isNamed(part, 'dt') || isNamed(part, 'dd')) &&
    isNamed(parts[0], 'dt') &&
    isNamed(parts.at(-1), 'dd');
  if (!isWhole) return element('div', flow(parts), sharedAttributes(list));
  const children = parts
    .filter(part => typeof part !== 'string')
    .map(part => {
      const inner = part.name === 'dt' ? phrasing(part.children) : flow(part.children);
      return element(part.name, inner, sharedAttributes(part));
    });
  return element('dl', children, sharedAttributes(list));
}

const isNamed = (node: Node | undefined, name: string): node is Element =>
  typeof node === 'object' && node.name === name;
