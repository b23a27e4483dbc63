import type { Archive } from '../archive/archive.ts';
import type { ArchiveStatus } from '../contract/archive-contract.ts';
import type { Language } from '../contract/host-contract.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { numbersIn } from '../../renderer/text/messages.ts';

const barWidth = 24;
/** Into a file or a pipe, a line is written this often at most, in milliseconds. */
const plainEveryMs = 5000;

export interface ProgressLine {
  /** @param share from 0 to 1 */
  show(text: string, share: number): void;
  end(): void;
}

/** Shows on standard error how far the work is: a bar on a terminal, now and then a line elsewhere. */
export function progressLine(): ProgressLine {
  const terminal = process.stderr.isTTY;
  let lastPlain = performance.now();
  let shown = false;
  return {
    show(text, share) {
      if (terminal) {
        process.stderr.write(`\r\u001b[2K${bar(share)} ${text}`);
        shown = true;
      } else if (performance.now() - lastPlain >= plainEveryMs) {
        process.stderr.write(`${text}\n`);
        lastPlain = performance.now();
      }
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}

/** How far indexing is. */
export function showProgress(archive: Archive, language: Language): ProgressLine {
  const line = progressLine();
  archive.onStatus(status => {
    const text = sentence(status, language);
    const { run } = status;
    if (text !== undefined) line.show(text, run && run.toDo > 0 ? run.done / run.toDo : 0);
  });
  return line;
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

function bar(share: number): string {
  const filled = Math.round(share * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}
