import type { Archive } from '../archive/archive.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { searchTexts } from '../../renderer/text/search.ts';
import type { Session } from './session.ts';

/** What scripts get of a part of the query that was not understood. `range` counts UTF-16 code units from 0. */
export interface PlainProblem {
  readonly code: string;
  readonly range: readonly [start: number, end: number];
  readonly text: string;
  readonly reason: string;
}

/** Says on standard error what of the query is not understood, where and why; the rest of it runs. */
export function tellProblems(session: Session, archive: Archive, query: string): readonly PlainProblem[] {
  const { problems } = archive.queries.explain({ text: query, typing: false });
  const plain = problems.map(({ code, range, text }) => {
    const reason = searchTexts[session.language].problem[code](text);
    return { code, range, text, reason };
  });
  for (const { range, reason } of plain) {
    const place = Array.from(query.slice(0, range[0])).length + 1;
    process.stderr.write(`${commandLineTexts[session.language].problem(String(place), reason)}\n`);
  }
  return plain;
}
