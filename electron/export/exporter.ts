import { Worker } from 'node:worker_threads';
import { workerPipe } from '../archive/thread-pipe.ts';
import { Failure } from '../base/failure.ts';
import { connect, type Connection } from '../wire/connect.ts';
import type { ExporterContract } from './exporter-contract.ts';
import type { ExporterData } from './exporter-thread.ts';

export interface ExporterPlace extends Omit<ExporterData, 'zone'> {
  /** The built entry file of the thread. */
  readonly thread: string;
}

/** For new objects of the thread: what an article leaves behind is collected before much of it has gathered. */
const youngMegabytes = 8;

/**
 * Runs `use` with a thread of its own, which is ended whatever happens, as soon as the disk lets it; dates are told in
 * `zone`.
 */
export async function withExporter<Result>(
  { thread, ...place }: ExporterPlace,
  zone: string,
  use: (exporter: Connection<ExporterContract>) => Promise<Result>,
): Promise<Result> {
  const worker = new Worker(thread, {
    workerData: { ...place, zone } satisfies ExporterData,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const connection = connect<ExporterContract>(workerPipe(worker));
  worker.on('error', thrown => connection.close(new Failure('internal', { message: String(thrown) })));
  worker.on('exit', () =>
    connection.close(new Failure('internal', { message: 'The exporter thread ended.' })),
  );
  try {
    return await use(connection);
  } finally {
    void worker.terminate();
  }
}
