/** The tags that site generators put into addresses: `{{ site.baseurl }}/a.png`, `{% post_url 2014-09-03-a %}`. */

const tag = /\{\{[<%]?[^{}\n]{0,300}?[>%]?\}\}|\{%[^{}\n]{0,300}?%\}/g;
const leadingTag = new RegExp(`^(?:${tag.source})`);
const quoted = /"([^"]*)"|'([^']*)'/;
const reference = /^\{%-?\s*(?:post_url|link|asset_path|post_path)\s+(\S+)/;

/** `address` as far as it can be told without the site: what a tag quotes or refers to stays, any other goes. */
export function withoutTemplates(address: string): string {
  if (!address.includes('{')) return address;
  return address.replace(tag, written => {
    const literal = quoted.exec(written);
    return literal ? (literal[1] ?? literal[2] ?? '') : (reference.exec(written)?.[1] ?? '');
  });
}

/** The address of what a note or a tag calls by name: `name`, `folder/name#heading`, `#heading`. */
export function addressOfName(name: string): string {
  const [, path = '', heading = ''] = /^([^#]*)#?(.*)$/s.exec(name.toWellFormed()) ?? [];
  const encoded = path.trim().split('/').map(encodeURIComponent).join('/');
  return heading === '' ? encoded : `${encoded}#${encodeURIComponent(heading.trim())}`;
}

/** The length of an address with such tags at the start of `text`, up to a space or the bracket behind it. */
export function lengthWithTemplates(text: string): number {
  let level = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const found = character === '{' ? leadingTag.exec(text.slice(index, index + 310)) : null;
    if (found) index += found[0].length - 1;
    else if (/\s/.test(character)) return index;
    else if (character === '(') level++;
    else if (character === ')' && --level < 0) return index;
  }
  return text.length;
}
