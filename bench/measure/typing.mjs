/** From a key press in the search bar to the rows that answer it. */
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('@playwright/test').Page} Page */

/** Somebody who types fast. */
const betweenKeysMs = 150;
const patienceMs = 30_000;

/**
 * Run in the page: `paintedRows` resolves with the milliseconds from the next key press, as the event tells its time,
 * until the frame is over in which the list has the rows of its query.
 */
const observer = `
  globalThis.paintedRows = () => new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('no rows came')), ${patienceMs});
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true });
    const rows = new MutationObserver(records => {
      const answered = records.some(({ oldValue, target }) => oldValue === 'true' && target.ariaBusy === 'false');
      if (pressed === undefined || !answered) return;
      rows.disconnect();
      clearTimeout(tooLate);
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - pressed);
        painted.port2.postMessage('');
      });
    });
    const list = document.querySelector('[role="listbox"][aria-busy]');
    rows.observe(list, { attributeFilter: ['aria-busy'], attributeOldValue: true });
  });`;

/**
 * Types each word, key by key, and empties the field after it. Every word is typed twice, and the second time counts.
 * @param {Page} page
 * @param {readonly string[]} words Each with a result, whatever of it is typed.
 * @returns {Promise<number[]>} milliseconds for each key
 */
export async function typeWords(page, words) {
  const keyboard = await page.context().newCDPSession(page);
  const field = page.getByRole('searchbox');
  await page.evaluate(observer);
  await field.focus();
  const times = [];
  for (const measured of [false, true]) {
    for (const word of words) {
      for (const key of word) {
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
