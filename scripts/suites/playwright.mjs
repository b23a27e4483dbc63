import { array, lazy, object, optional, picklist, string } from 'valibot';
import { runNode } from '../setup/command.mjs';
import { failure, runAndCount } from './report.mjs';

/**
 * @typedef {{ error?: { message?: string | undefined } | undefined }} Result
 * @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', results: Result[] }} Test
 * @typedef {{ title: string, tests: Test[] }} Spec
 * @typedef {{ title: string, specs: Spec[], suites?: PlaywrightSuite[] | undefined }} PlaywrightSuite
 */

const specSchema = object({
  title: string(),
  tests: array(
    object({
      status: picklist(['expected', 'unexpected', 'flaky', 'skipped']),
      results: array(object({ error: optional(object({ message: optional(string()) })) })),
    }),
  ),
});
/** @type {import('valibot').GenericSchema<unknown, PlaywrightSuite>} */
const suiteSchema = object({
  title: string(),
  specs: array(specSchema),
  suites: optional(array(lazy(() => suiteSchema))),
});
const reportSchema = object({
  suites: array(suiteSchema),
  errors: array(object({ message: optional(string()) })),
});

/**
 * Runs the end-to-end tests on the unpacked app in dist/.
 * @returns {Promise<import('./suites.mjs').Outcome>}
 */
export function playwright() {
  const file = 'test-results/reports/end-to-end.json';
  const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const run = () =>
    runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json', '--forbid-only'], {
      environment,
    });
  return runAndCount(file, reportSchema, run, ({ suites, errors }) => {
    const tests = suites.flatMap(suite => named(suite));
    const failures = tests
      .filter(test => test.status !== 'expected')
      .map(test => failure(`${test.name} (${test.status})`, test.message));
    const faults = errors.map(error => error.message ?? 'a fault outside the tests');
    return { passed: tests.length - failures.length, failures: [...failures, ...faults] };
  });
}

/**
 * All tests below a suite, each with its full name.
 * @param {PlaywrightSuite} suite
 * @returns {readonly { name: string, status: string, message: string | undefined }[]}
 */
function named({ title, specs, suites = [] }) {
  const own = specs.flatMap(spec =>
    spec.tests.map(({ status, results }) => ({
      name: spec.title,
      status,
      message: results[0]?.error?.message,
    })),
  );
  return [...own, ...suites.flatMap(named)].map(test => ({ ...test, name: `${title} › ${test.name}` }));
}
