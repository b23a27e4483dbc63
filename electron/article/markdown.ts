import MarkdownIt from 'markdown-it';
import { boundedNesting } from './bounded-nesting.ts';
import { eastAsianEmphasis } from './east-asian-emphasis.ts';
import { linkDestinations } from './link-destinations.ts';
import { looseMarks } from './loose-marks.ts';
import { templateTags } from './template-tags.ts';

/**
 * Markdown as news archives use it: HTML inside it, tables, bare addresses as links. What it makes is not safe
 * yet; the sanitiser follows.
 */
const markdown = new MarkdownIt({ html: true, linkify: true })
  .use(boundedNesting)
  .use(eastAsianEmphasis)
  .use(linkDestinations)
  .use(looseMarks)
  .use(templateTags);
// A word such as `README.md` or `说明.com文件` is no address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

export function markdownToHtml(source: string): string {
  return markdown.render(source);
}
