/** Marks as people and other programs read them: notes and highlights as Markdown, highlights as a table. */
import { csvField } from '../../../base/csv-field.ts';
import type { CollectedArticle } from './collect-marks.ts';

/** Of articles with a note or a highlight; empty of others. */
export function asMarkdown({ title, path, labels, note, highlights, changed }: CollectedArticle): string {
  if (note === '' && highlights.length === 0) return '';
  const heading = `## ${escaped(title || (path ?? ''))}`;
  const facts = [
    path ?? '',
    labels.map(label => `#${label.replaceAll(' ', '-')}`).join(' '),
    changed.slice(0, 10),
  ];
  const passages = highlights.flatMap(({ quote, comment }) => [quoted(quote), comment]);
  return [heading, facts.filter(Boolean).map(escaped).join(' · '), note, ...passages]
    .filter(Boolean)
    .join('\n\n');
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map(line => `> ${escaped(line)}`)
    .join('\n');

/** What Markdown would take for its own signs stays what it is. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>]/g, String.raw`\$&`).replace(/\s*\n\s*/g, ' ');

export const csvHead = 'path,title,quote,comment,labels';

/** One line a highlight. */
export const asCsv = ({ path, title, labels, highlights }: CollectedArticle): string[] =>
  highlights.map(({ quote, comment }) =>
    [path ?? '', title, quote, comment, labels.join('; ')].map(csvField).join(','),
  );
