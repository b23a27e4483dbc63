/** A picture of the window once the first page of its list is painted. */
import { _electron } from '@playwright/test';
import path from 'node:path';

/**
 * Starts the app, waits for it to be ready, leaves the picture under test-results/ and ends the app.
 * @param {string} executable
 * @param {string[]} words of the command line
 * @returns {Promise<string>} absolute path of the PNG
 */
export async function photograph(executable, words) {
  const app = await _electron.launch({ executablePath: executable, args: words });
  try {
    const window = await app.firstWindow();
    await window.waitForSelector('body[data-ready="true"]', { timeout: 60_000 });
    const file = path.resolve('test-results/start.png');
    await window.screenshot({ path: file });
    return file;
  } finally {
    await app.close();
  }
}
