import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../base/failure.ts';

/** The time after which others get a turn. */
const turnMs = 6;

/**
 * Runs `steps` to the end and gives way to other requests every few milliseconds. Rejects with `cancelled` once the
 * signal has fired.
 */
export async function inTurns<Value>(steps: Generator<void, Value>, signal: AbortSignal): Promise<Value> {
  for (let turnStarted = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - turnStarted < turnMs) continue;
    await nextTurn();
    if (signal.aborted) {
      // Files that it reads are let go.
      steps.return(undefined as never);
      throw new Failure('cancelled');
    }
    turnStarted = performance.now();
  }
}

/** Runs `steps` to the end while everybody else waits. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
