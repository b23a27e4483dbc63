/** A picture of the window once its archive is read and the first page of the list is painted. */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from '../setup/command.mjs';

/**
 * Starts the app, waits for it to be ready, leaves the picture under test-results/ and ends the app. The way in is
 * Chromium's debugging port, which needs no fuse and leaves the first words of the command line to the app.
 * @param {string} executable
 * @param {readonly string[]} words of the command line
 * @returns {Promise<string>} absolute path of the PNG
 */
export async function photograph(executable, words) {
  const app = spawn(executable, [...words, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = once(app, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(app.stderr));
    const context = browser.contexts()[0] ?? (await browser.newContext());
    const window = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 30_000 }));
    await window.waitForSelector('body[data-ready="true"]', { timeout: 60_000 });
    // A new archive is ready before its first article is read; a picture of the list says more.
    await window.waitForSelector('[role="status"][data-state="idle"]', { timeout: 60_000 });
    const file = path.resolve('test-results/start.png');
    await window.screenshot({ path: file });
    await browser.close();
    return file;
  } finally {
    app.kill();
    const patience = setTimeout(() => app.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
  }
}

/**
 * @param {import('node:stream').Readable} printed what the app prints, where Chromium names its debugging port
 * @returns {Promise<string>} a web socket address
 */
function debuggingAddress(printed) {
  return new Promise((resolve, reject) => {
    let last = '';
    // Goes on reading after it has found the line, so that the app never waits for someone to read what it prints.
    const lines = createInterface(printed);
    lines.on('line', line => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) last = line;
      else resolve(address);
    });
    lines.on('close', () => reject(new Refusal(`The app ended before it opened a window: ${last}`)));
  });
}
