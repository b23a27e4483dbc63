import { once } from 'node:events';

/** Where results go. A reader that has seen enough, such as `head`, is no fault. */
export interface Output {
  line(text: string): Promise<void>;
}

export function standardOutput(): Output {
  let closed = false;
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    closed = true;
  });
  return {
    async line(text) {
      if (closed || process.stdout.write(`${text}\n`)) return;
      await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'error')]).catch(
        () => undefined,
      );
    },
  };
}
