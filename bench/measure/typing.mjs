/** From a key press in the search bar to the rows that answer it. */
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('@playwright/test').Page} Page */

/** Somebody who types fast. */
const betweenKeysMs = 150;
const patienceMs = 30_000;

/**
 * Run in the page: `paintedRows` resolves with the milliseconds from the next key press, as the event tells its time,
 * until the frame that shows the rows of its query has been painted: a task that a frame's callback posts comes right
 * after that. The total above the list, which is there without any row too, is marked as outdated in between.
 */
const observer = `
  globalThis.paintedRows = () => new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('no rows came')), ${patienceMs});
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true });
    const total = document.querySelector('header > .total');
    const rows = new MutationObserver(records => {
      const wasOutdated = records.some(({ oldValue }) => oldValue.split(' ').includes('outdated'));
      if (pressed === undefined || !wasOutdated || total.classList.contains('outdated')) return;
      rows.disconnect();
      clearTimeout(tooLate);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    rows.observe(total, { attributeFilter: ['class'], attributeOldValue: true });
  });`;

/**
 * Types each query, key by key, and empties the field after it. Every query is typed twice, and the second time counts.
 * @param {Page} page
 * @param {readonly string[]} queries
 * @returns {Promise<number[]>} milliseconds for each key
 */
export async function typeQueries(page, queries) {
  // Playwright's own keyboard presses no key for a Chinese character.
  const keyboard = await page.context().newCDPSession(page);
  const field = page.getByRole('searchbox');
  await page.evaluate(observer);
  await field.focus();
  const times = [];
  for (const measured of [false, true]) {
    for (const query of queries) {
      for (const key of query) {
        const painted = page.evaluate('paintedRows()').then(Number);
        // One round trip more, so that the page listens before the key comes.
        await page.evaluate('0');
        await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
        await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
        const time = await painted;
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
