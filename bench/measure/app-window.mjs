/** Windows of the packaged app, and empty ones of the same Electron, watched from outside. */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { unpackedExecutable } from '../../scripts/package/unpacked.mjs';
import { sandboxSwitches } from '../../scripts/setup/switches.mjs';

/**
 * @typedef {object} AppWindow
 * @property {number} pid Of the shell.
 * @property {import('@playwright/test').Page} page
 * @property {number} ready Milliseconds from start to the mark of readiness.
 * @property {() => Promise<void>} close
 */

const patienceMs = 120_000;
const closingMs = 20_000;
/** An app that a debugger watches while it starts takes longer to start, so nobody looks at it for as long. */
const startingMs = 2_500;

/** The packaged app on an archive. @param {{ root: string, userData: string }} place */
export async function openPackagedApp({ root, userData }) {
  const words = [root, '--user-data', userData, '--lang', 'en'];
  return openWindow(unpackedExecutable(), words, 'body[data-ready="true"] [role="option"]');
}

/** A window with nothing in it. @param {string} electron The executable of the same runtime. */
export async function openEmptyWindow(electron) {
  return openWindow(electron, [resolve('bench/empty-window')], 'body[data-ready="true"]');
}

/**
 * @param {string} executable
 * @param {readonly string[]} words
 * @param {string} mark The element whose being there means ready.
 * @returns {Promise<AppWindow>}
 */
async function openWindow(executable, words, mark) {
  const switches = ['--remote-debugging-port=0', ...(await sandboxSwitches())];
  const started = Date.now();
  const app = spawn(executable, [...words, ...switches], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(app, 'exit');
  const close = async () => {
    app.kill();
    await Promise.race([ended, setTimeout(closingMs, undefined, { ref: false })]);
    app.kill('SIGKILL');
    await ended;
  };
  try {
    const address = await debuggingAddress(app.stderr);
    await setTimeout(startingMs);
    const page = await firstPage(address);
    await page.waitForSelector(mark, { state: 'attached', timeout: patienceMs });
    const readyAt = await page.evaluate(
      () => performance.timeOrigin + (performance.getEntriesByName('ready')[0]?.startTime ?? NaN),
    );
    return { pid: app.pid ?? 0, page, ready: readyAt - started, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** @param {string} address Of the debugging port. */
async function firstPage(address) {
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: patienceMs }));
}

/**
 * @param {import('node:stream').Readable} printed
 * @returns {Promise<string>}
 */
function debuggingAddress(printed) {
  return new Promise((found, failed) => {
    // Read on to the end, so that the app never waits for someone to read what it prints.
    const lines = createInterface(printed);
    lines.on('line', line => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) found(address);
    });
    lines.on('close', () => failed(new Error('the app ended before it opened a window')));
  });
}
