/** The thread that owns the one FullTextWriter, so that building the index never blocks the archive process. */
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../base/assert-never.ts';
import { toFailureData } from '../base/failure.ts';
import { log } from '../base/log.ts';
import { FullTextWriter } from './full-text-writer.ts';
import { isWriterRequest, openingId, type WriterReply, type WriterRequest } from './writer-messages.ts';

const port = parentPort;
if (!port) throw new Error('writer-thread runs as a worker thread only');
const reply = (message: WriterReply) => port.postMessage(message);

/** Runs `action` and replies to request `id`. */
function answer(id: number, action: () => void): void {
  try {
    action();
    reply({ id });
  } catch (thrown) {
    const failure = toFailureData(thrown);
    if (failure.code === 'internal') log('writer-thread', 'a request failed', thrown);
    reply({ id, failure });
  }
}

function perform(writer: FullTextWriter, request: WriterRequest): void {
  switch (request.kind) {
    case 'write':
      return writer.write(request.batch);
    case 'forget':
      return writer.forgetShards(request.shards);
    case 'close':
      return writer.close();
    default:
      return assertNever(request);
  }
}

answer(openingId, () => {
  const data: unknown = workerData;
  if (typeof data !== 'object' || data === null || !('file' in data) || typeof data.file !== 'string') {
    throw new Error('workerData names no file');
  }
  const writer = new FullTextWriter(data.file);
  port.on('message', (message: unknown) => {
    if (!isWriterRequest(message)) return log('writer-thread', 'a message of no known shape was dropped');
    answer(message.id, () => perform(writer, message));
    // Nothing else keeps the thread alive.
    if (message.kind === 'close') port.close();
  });
});
