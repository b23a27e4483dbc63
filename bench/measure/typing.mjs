/** From a key press in the search bar to the rows that answer it. */
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('@playwright/test').Page} Page */

/** Somebody who types fast. */
const betweenKeysMs = 150;
const patienceMs = 30_000;
const lettersIntoNothing = 60;

/**
 * Run in the page: `paintedRows` resolves with the milliseconds from the next key press, as the event tells its time,
 * until the frame that shows the rows of its query has been painted: a task that a frame's callback posts comes right
 * after that. The total above the list, which is there without any row too, is marked as busy in between.
 */
const observer = `
  globalThis.paintedRows = () => new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('no rows came')), ${patienceMs});
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true });
    const total = document.querySelector('header > .total');
    const rows = new MutationObserver(records => {
      const wasBusy = records.some(({ oldValue }) => oldValue === 'true');
      if (pressed === undefined || !wasBusy || total.ariaBusy === 'true') return;
      rows.disconnect();
      clearTimeout(tooLate);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    rows.observe(total, { attributeFilter: ['aria-busy'], attributeOldValue: true });
  });`;

/** Run in an empty window: `paintedLetter` is to a letter in a field of text what `paintedRows` is to rows. */
const echo = `
  document.body.innerHTML = '<input>';
  document.querySelector('input').focus();
  globalThis.paintedLetter = () => new Promise(resolve => {
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true });
    addEventListener('input', () => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    }, { once: true });
  });`;

/**
 * Presses a key, and resolves with what `painted`, run in the page, tells of it.
 * @param {Page} page
 * @param {import('@playwright/test').CDPSession} keyboard Playwright's own presses no key for a Chinese character.
 * @param {string} key
 * @param {string} painted
 */
async function press(page, keyboard, key, painted) {
  const time = page.evaluate(painted).then(Number);
  // One round trip more, so that the page listens before the key comes.
  await page.evaluate('0');
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  return time;
}

/**
 * The yardstick: what a window that does nothing takes to show a letter, on the same machine in the same minutes.
 * @param {Page} page Of an empty window, which is not empty after it.
 * @returns {Promise<number[]>} milliseconds for each key
 */
export async function typeIntoNothing(page) {
  const keyboard = await page.context().newCDPSession(page);
  await page.evaluate(echo);
  const times = [];
  for (let letter = 0; letter < lettersIntoNothing; letter++) {
    times.push(await press(page, keyboard, 'a', 'paintedLetter()'));
    await wait(betweenKeysMs);
  }
  await keyboard.detach();
  return times;
}

/**
 * Types each query, key by key, and empties the field after it. Every query is typed twice, and the second time counts.
 * @param {Page} page
 * @param {readonly string[]} queries
 * @returns {Promise<number[]>} milliseconds for each key
 */
export async function typeQueries(page, queries) {
  const keyboard = await page.context().newCDPSession(page);
  const field = page.getByRole('searchbox');
  await page.evaluate(observer);
  await field.focus();
  const times = [];
  for (const measured of [false, true]) {
    for (const query of queries) {
      for (const key of query) {
        const time = await press(page, keyboard, key, 'paintedRows()');
        if (measured) times.push(time);
        await wait(betweenKeysMs);
      }
      await field.fill('');
      await page.waitForSelector('[role="listbox"][aria-busy="false"]', { state: 'attached' });
      await wait(betweenKeysMs);
    }
  }
  await keyboard.detach();
  return times;
}
