import type { LedgerEntry, Outcome } from '../contract/archive-contract.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { remarkText } from '../../renderer/text/remarks.ts';
import { printable } from './output.ts';
import { upToDate, withArchive, type Session } from './session.ts';

const pageSize = 1000;

export interface LedgerOptions {
  readonly folder: string;
  readonly json: boolean;
}

/** What came of each file: all of them as JSON; for people, those that are not simply indexed. */
export async function ledger(session: Session, { folder, json }: LedgerOptions): Promise<number> {
  const all: readonly Outcome[] = ['indexed', 'repaired', 'unreadable', 'skipped'];
  const outcomes = json ? all : all.slice(1);
  return withArchive(session, folder, async archive => {
    await upToDate(session, archive);
    for (let offset = 0, total = 1; offset < total; offset += pageSize) {
      session.interrupted.throwIfAborted();
      const page = await archive.queries.ledger(offset, pageSize, outcomes);
      total = page.total;
      for (const entry of page.entries)
        await session.output.line(json ? asJson(entry, session) : asLine(entry, session));
    }
    return 0;
  });
}

const reasonOf = (entry: LedgerEntry, { language }: Session): string =>
  entry.remarks.map(remark => remarkText(remark, language)).join(' ');

function asJson(entry: LedgerEntry, session: Session): string {
  const { path, outcome, remarks, encoding } = entry;
  const line = remarks.find(remark => remark.line !== undefined)?.line;
  return JSON.stringify({
    path,
    outcome,
    ...(remarks.length > 0 && { reason: reasonOf(entry, session) }),
    ...(line !== undefined && { line }),
    ...(encoding !== undefined && { encoding }),
  });
}

function asLine(entry: LedgerEntry, session: Session): string {
  const outcome = commandLineTexts[session.language].outcomes[entry.outcome];
  return `${outcome}\t${printable(entry.path)}\t${reasonOf(entry, session)}`;
}
