import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';
import { upToDate, withArchive, type Session } from './session.ts';

export interface IndexOptions {
  readonly folder: string;
  readonly json: boolean;
  /** Throws the old index away first. */
  readonly rebuild: boolean;
}

/** Brings the index up to date and says what came of the files. */
export async function indexArchive(
  session: Session,
  { folder, json, rebuild }: IndexOptions,
): Promise<number> {
  const started = performance.now();
  return withArchive(
    session,
    folder,
    async archive => {
      await upToDate(session, archive);
      const seconds = (performance.now() - started) / 1000;
      const { articles, counts } = archive.status();
      const { repaired, unreadable, skipped } = counts;
      if (json) {
        await session.output.line(
          JSON.stringify({
            articles,
            repaired,
            unreadable,
            skipped,
            seconds: Math.round(seconds * 1000) / 1000,
          }),
        );
        return 0;
      }
      const say = commandLineTexts[session.language];
      const { integer } = numbersIn(session.language);
      await session.output.line(say.indexed(integer(articles), seconds.toFixed(1)));
      for (const outcome of ['repaired', 'unreadable', 'skipped'] as const) {
        if (counts[outcome] > 0)
          await session.output.line(`  ${say.outcomes[outcome]}: ${integer(counts[outcome])}`);
      }
      return 0;
    },
    rebuild,
  );
}
