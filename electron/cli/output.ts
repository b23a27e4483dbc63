import { Failure } from '../base/failure.ts';

/** Where results go. */
export interface Output {
  /** Rejects with `OutputClosed`, or with `output-unwritable`. */
  line(text: string): Promise<void>;
}

/** The reader has seen enough, as `head` has after ten lines: no fault, but nothing more is to be done. */
export class OutputClosed extends Error {}

export function standardOutput(): Output {
  // Each write is told of its own fault.
  process.stdout.on('error', () => undefined);
  return {
    line: text =>
      new Promise((resolve, reject) => {
        process.stdout.write(`${text}\n`, fault => (fault ? reject(meaningOf(fault)) : resolve()));
      }),
  };
}

function meaningOf(fault: NodeJS.ErrnoException): Error {
  if (fault.code === 'EPIPE') return new OutputClosed();
  return new Failure('output-unwritable', { path: 'stdout', reason: fault.code ?? fault.message }, fault);
}

/** A file name within a line: line breaks and other control characters, which it may hold, are escaped. */
export const printable = (name: string): string =>
  name.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
