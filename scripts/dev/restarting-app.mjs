import { spawn } from 'node:child_process';

/** The running app of the development loop: at most one at a time, replaced when the electron side has changed. */
export class RestartingApp {
  /** Settles with the exit code when the app ends by itself. @type {Promise<number>} */
  closed;
  /** @type {(code: number) => void} */
  #close = () => {};
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #replacing = false;
  #executable;
  #words;
  #environment;

  /**
   * @param {string} executable
   * @param {readonly string[]} words
   * @param {NodeJS.ProcessEnv} environment
   */
  constructor(executable, words, environment) {
    this.#executable = executable;
    this.#words = words;
    this.#environment = environment;
    this.closed = new Promise(resolve => (this.#close = resolve));
  }

  start() {
    this.#replacing = false;
    this.#child = spawn(this.#executable, this.#words, { stdio: 'inherit', env: this.#environment });
    this.#child.once('exit', code => (this.#replacing ? this.start() : this.#close(code ?? 0)));
  }

  /** Changes that come while the app is still ending make one restart together. */
  restart() {
    if (this.#replacing) return;
    this.#replacing = true;
    console.log('The electron side has changed: restarting.');
    this.#child?.kill();
  }
}
