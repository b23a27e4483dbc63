/** Starting other programs. Only Node's own modules: this runs before anything is installed. */
import { spawn } from 'node:child_process';

/**
 * @typedef {{ quiet?: boolean, environment?: NodeJS.ProcessEnv }} RunOptions
 * `quiet` keeps what the program prints away from the terminal (it comes back in `output`).
 */

/**
 * Runs a program to its end. A program that cannot be started, or is ended by a signal, counts as code 1.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` holds what a quiet program printed.
 */
export function run(program, words, { quiet = false, environment = process.env } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, words, { stdio: quiet ? 'pipe' : 'inherit', env: environment });
    let output = '';
    child.stdout?.on('data', piece => (output += String(piece)));
    child.stderr?.on('data', piece => (output += String(piece)));
    child.on('error', error => resolve({ code: 1, output: error.message }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a JavaScript tool with this Node, which works alike on every platform (no .cmd files).
 * @param {string} file
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 */
export function runNode(file, words, options) {
  return run(process.execPath, [file, ...words], options);
}

/**
 * Runs the npm that started this script, or the one on the path.
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 */
export function runNpm(words, options) {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js') ? runNode(npm, words, options) : run('npm', words, options);
}

/** A fault whose message is written for the person at the terminal: it is printed without a stack. */
export class Refusal extends Error {}

/**
 * Ends the process with one clear line for a refusal; anything else is a bug and keeps its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
