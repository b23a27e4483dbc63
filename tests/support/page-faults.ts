/** What no page of an article may hold, whoever parsed it. The list is written down here once more, by itself. */
import { html as standard, parse, parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';

export interface PageElement {
  readonly name: string;
  readonly html: boolean;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

const elements = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div ' +
    'dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd legend li main mark nav ' +
    'ol p pre q rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt ' +
    'u ul var wbr'
  ).split(' '),
);
const attributes = new Set(
  'id lang dir href title class data-media alt src data-src data-host width height colspan rowspan span scope start reversed type value open datetime'.split(
    ' ',
  ),
);
const values: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/[^@]*(?:\/.*)?$|mailto:|#user-|archive:\/\/files\/(?!\.))/,
  src: /^archive:\/\/files\/[^.][^:]*$/,
  'data-src': /^https?:\/\/[^@]*(?:\/|$)/,
  id: /^user-/,
  class:
    /^(?:remote-picture|embedded-media|centred|at-line-end|language-[\w+#-]+|hljs-[\w-]+(?: [a-z]+_+)?)$/,
};

/** Everything about the elements of a page that is off the list. */
export function faultsIn(page: readonly PageElement[]): string[] {
  const found: string[] = [];
  for (const { name, html, attributes: given } of page) {
    if (!html || !elements.has(name)) found.push(`<${name}>`);
    for (const [attribute, value] of given) {
      if (!attributes.has(attribute)) found.push(`${name} ${attribute}`);
      else if (values[attribute]?.test(value) === false) found.push(`${attribute} ${value}`);
    }
  }
  return found;
}

type Node = DefaultTreeAdapterMap['node'];

const pageBody = () => {
  const [root] = parse('<!doctype html>').childNodes.filter(node => 'tagName' in node);
  const body = root?.childNodes.find(node => node.nodeName === 'body');
  if (!body || !('tagName' in body)) throw new Error('A page without a body');
  return body;
};

/** The faults of a page whose body is filled with `html`, and of what becomes of it when it is written and read again. */
export function faultsOf(html: string): string[] {
  const found: string[] = [];
  let written = html;
  for (let round = 0; round < 3; round++) {
    const fragment = parseFragment(pageBody(), written, {});
    found.push(...faultsIn(elementsOf(fragment)), ...commentsIn(fragment));
    written = serialize(fragment);
  }
  return found;
}

function elementsOf(node: Node): PageElement[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  if (!('tagName' in node)) return inside;
  const { tagName, namespaceURI, attrs } = node;
  const own = {
    name: tagName,
    html: namespaceURI === standard.NS.HTML,
    attributes: attrs.map(({ name, value }) => [name, value] as const),
  };
  return [own, ...inside];
}

const commentsIn = (node: Node): string[] =>
  node.nodeName === '#comment'
    ? ['a comment']
    : 'childNodes' in node
      ? node.childNodes.flatMap(commentsIn)
      : [];
