/** What a test runner left behind in its JSON report; the console text is for people only. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'valibot';

/**
 * Runs a test runner and reads the report it wrote. A runner that dies without one has failed, and so has one that
 * ends badly although each of its tests passed, or that found no test.
 * @template T
 * @param {string} file where the runner writes its report
 * @param {import('valibot').GenericSchema<unknown, T>} schema
 * @param {() => Promise<{ code: number }>} run
 * @param {(report: T) => import('./suites.mjs').Outcome} count
 * @returns {Promise<import('./suites.mjs').Outcome>}
 */
export async function runAndCount(file, schema, run, count) {
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  const { code } = await run();
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failures: [`no report (the runner ended with code ${code})`] };
  const { passed, failures } = count(parse(schema, JSON.parse(text)));
  if (failures.length > 0) return { passed, failures };
  if (code !== 0) return { passed, failures: [`the runner ended with code ${code}`] };
  return { passed, failures: passed === 0 ? ['no test was found'] : [] };
}

/** In lines. */
const longestReason = 8;

/**
 * A failed test in a few lines: what it is called and what it said, such as the values that a property does not hold for,
 * which another run may not meet again.
 * @param {string} name
 * @param {string | undefined} message as its runner tells it, with its stack behind it
 * @returns {string}
 */
export function failure(name, message = '') {
  const [reason = ''] = stripVTControlCharacters(message).split(/\n\s+at /);
  const lines = reason.split('\n').filter(line => line.trim() !== '');
  return [name, ...lines.slice(0, longestReason).map(line => `  ${line}`)].join('\n');
}
