import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';
import { printable } from './output.ts';
import { withArchive, type Session } from './session.ts';

/** Exit code 0 when index and folder agree, otherwise 1 and a line for each difference. */
export async function verifyArchive(
  session: Session,
  { folder }: { readonly folder: string },
): Promise<number> {
  const say = commandLineTexts[session.language];
  const { integer } = numbersIn(session.language);
  return withArchive(session, folder, async archive => {
    let differences = 0;
    for await (const { path, kind } of archive.verify(session.interrupted)) {
      differences++;
      await session.output.line(`${printable(path)}\t${say.differences[kind]}`);
    }
    const { counts } = archive.status();
    const files = counts.indexed + counts.repaired + counts.unreadable + counts.skipped;
    process.stderr.write(
      `${differences === 0 ? say.agrees(integer(files)) : say.disagrees(integer(differences))}\n`,
    );
    return differences === 0 ? 0 : 1;
  });
}
