import { inspect } from 'node:util';

/**
 * One line a message on standard error, so that standard output stays free for results. Article text and
 * queries are never logged.
 */
export function log(scope: string, message: string, thrown?: unknown): void {
  const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : inspect(thrown);
  process.stderr.write(`[${scope}] ${message}${thrown === undefined ? '' : `: ${fault}`}\n`);
}
