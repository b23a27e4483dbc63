/** Runs suites one after the other and adds them up: a suite that fails does not hide the others. */
import { Refusal } from '../setup/command.mjs';

/**
 * Ends with one line for all suites together: `N passed, N failed`.
 * @param {readonly import('./suites.mjs').Suite[]} suites
 * @returns {Promise<number>} the exit code: 1 when anything failed
 */
export async function runSuites(suites) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  /** @type {Set<string>} */
  const fell = new Set();
  for (const { name, needs = [], run } of suites) {
    console.log(`\n== ${name}`);
    const began = performance.now();
    const missing = needs.find(need => fell.has(need));
    const outcome = missing === undefined ? await run().catch(failed) : blockedBy(missing);
    if (outcome.failures.length > 0) fell.add(name);
    passed += outcome.passed;
    failures.push(...outcome.failures.map(failure => `${name}: ${failure}`));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`== ${name}: ${outcome.failures.length === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n').replace(/^/gm, '  ')}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

/**
 * @param {unknown} error
 * @returns {import('./suites.mjs').Outcome}
 */
function failed(error) {
  if (!(error instanceof Refusal)) console.error(error);
  return { passed: 0, failures: [error instanceof Error ? error.message : String(error)] };
}

/**
 * @param {string} suite
 * @returns {import('./suites.mjs').Outcome}
 */
function blockedBy(suite) {
  return { passed: 0, failures: [`not run, because ${suite} failed`] };
}
