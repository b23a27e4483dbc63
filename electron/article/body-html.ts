import { escapeText } from 'entities';
import type { BodyKind } from './article.ts';
import { assertNever } from '../base/assert-never.ts';
import { markdownToHtml } from './markdown.ts';

/** The body as HTML, not yet safe. HTML is passed through untouched and never seen by the Markdown parser. */
export function bodyHtml(kind: BodyKind, body: string): string {
  switch (kind) {
    case 'html':
      return body;
    case 'markdown':
      return markdownToHtml(body);
    case 'text':
      return textToHtml(body);
    default:
      return assertNever(kind);
  }
}

/** A blank line or an indented line starts a paragraph of plain text; other line breaks stay line breaks. */
function textToHtml(text: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const starts = trimmed === '' || /^(?:\u3000| {2,}|\t)/.test(line);
    if (starts && paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
    if (trimmed !== '') paragraphs.at(-1)?.push(escapeText(trimmed));
  }
  return paragraphs.map(lines => `<p>${lines.join('<br>')}</p>`).join('\n');
}
