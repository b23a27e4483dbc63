import type { Archive } from '../archive/archive.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import type { Language } from '../contract/host-contract.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';

const barWidth = 24;
/** Into a file or a pipe, a line is written this often at most, in milliseconds. */
const plainEveryMs = 5000;

/** Shows on standard error how far indexing is: a bar on a terminal, now and then a line elsewhere. */
export function showProgress(archive: Archive, language: Language): { end(): void } {
  const terminal = process.stderr.isTTY;
  let lastPlain = performance.now();
  let shown = false;
  archive.onStatus(status => {
    const text = sentence(status, language);
    if (text === undefined) return;
    if (terminal) {
      process.stderr.write(`\r\u001b[2K${bar(status)} ${text}`);
      shown = true;
    } else if (performance.now() - lastPlain >= plainEveryMs) {
      process.stderr.write(`${text}\n`);
      lastPlain = performance.now();
    }
  });
  return {
    end() {
      if (shown) process.stderr.write('\r\u001b[2K');
    },
  };
}

function sentence({ state, run, total }: ArchiveStatus, language: Language): string | undefined {
  const say = commandLineTexts[language];
  const { integer } = numbersIn(language);
  if (state === 'reconciling') return say.comparing(integer(total));
  if (state !== 'indexing' || !run) return undefined;
  const progress = say.progress(integer(run.done), integer(run.toDo), integer(run.rate));
  return run.secondsLeft === undefined
    ? progress
    : `${progress}, ${say.secondsLeft(integer(run.secondsLeft))}`;
}

function bar({ run }: ArchiveStatus): string {
  const filled = run && run.toDo > 0 ? Math.round((run.done / run.toDo) * barWidth) : 0;
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}
