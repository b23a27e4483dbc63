import { array, object, string } from 'valibot';
import { runNode } from '../setup/command.mjs';
import { failure, runAndCount } from './report.mjs';

const reportSchema = object({
  testResults: array(
    object({
      name: string(),
      status: string(),
      message: string(),
      assertionResults: array(
        object({ fullName: string(), status: string(), failureMessages: array(string()) }),
      ),
    }),
  ),
});

/**
 * @param {'unit' | 'integration'} project of vitest.config.mts
 * @returns {Promise<import('./suites.mjs').Outcome>}
 */
export function vitest(project) {
  const file = `test-results/reports/${project}.json`;
  const words = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return runAndCount(
    file,
    reportSchema,
    () => runNode('node_modules/vitest/vitest.mjs', words),
    ({ testResults }) => {
      const tests = testResults.flatMap(result => result.assertionResults);
      const failures = tests
        .filter(test => test.status !== 'passed')
        .map(test =>
          test.status === 'failed'
            ? failure(test.fullName, test.failureMessages[0])
            : `${test.fullName} (${test.status}: a skipped test proves nothing)`,
        );
      // A file that cannot even be loaded has no tests to fail.
      const unloaded = testResults
        .filter(
          result =>
            result.status === 'failed' && result.assertionResults.every(test => test.status === 'passed'),
        )
        .map(result => `${result.name}: ${result.message}`);
      return {
        passed: tests.filter(test => test.status === 'passed').length,
        failures: [...failures, ...unloaded],
      };
    },
  );
}
