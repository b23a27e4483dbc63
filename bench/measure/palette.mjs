/** From the key that calls the palette, and from the first key typed into it, to what answers them. */
import { setTimeout as wait } from 'node:timers/promises';
import { inMilliseconds, median } from './figures.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./figures.mjs').Row} Row */

const rounds = 7;
const betweenKeysMs = 400;
const patienceMs = 30_000;

/**
 * Run in the page: `paintedPart` resolves with the milliseconds from the next key press, as the event tells its time, until
 * the frame in which `selector` is there has been painted.
 */
const observer = `
  globalThis.paintedPart = selector => new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('nothing came of the key')), ${patienceMs});
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true });
    const parts = new MutationObserver(() => {
      if (pressed === undefined || !document.querySelector(selector)) return;
      parts.disconnect();
      clearTimeout(tooLate);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    parts.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
  });`;

const palette = 'dialog[open] [role="combobox"]';
/** What only the archive knows: the palette itself has commands and what was read. */
const found = ['section', 'source', 'tag', 'title']
  .map(kind => `dialog[open] [role="group"][aria-labelledby$="-${kind}"]`)
  .join();

/**
 * Calls the palette and types one letter of pinyin. The first round finds a program that nobody has asked for a name yet.
 * @param {Page} page A window whose comparison with the folder is over.
 * @returns {Promise<Row[]>}
 */
export async function paletteRows(page) {
  await page.evaluate(observer);
  const called = [];
  const typed = [];
  for (let round = 0; round < rounds; round++) {
    called.push(await pressed(page, 'Control+p', palette));
    typed.push(await pressed(page, 'x', found));
    await page.keyboard.press('Escape');
    await wait(betweenKeysMs);
  }
  return [
    rowOf('The palette is called until it is painted', called, 100),
    rowOf('Its first key is pressed until names or titles are painted', typed, 100),
  ];
}

/** @type {(page: Page, key: string, selector: string) => Promise<number>} */
async function pressed(page, key, selector) {
  const painted = page.evaluate(`paintedPart(${JSON.stringify(selector)})`).then(Number);
  // One round trip more, so that the page listens before the key comes.
  await page.evaluate('0');
  await page.keyboard.press(key);
  const time = await painted;
  await wait(betweenKeysMs);
  return time;
}

/** @type {(measure: string, times: readonly number[], atMost: number) => Row} */
function rowOf(measure, times, atMost) {
  const [first = NaN, ...later] = times;
  return {
    measure: `${measure}, first time / median of ${later.length} later ones`,
    broadsheet: `${inMilliseconds(first)} / ${inMilliseconds(median(later))}`,
    yardstick: '—',
    bar: { value: first, unit: 'ms', atMost },
  };
}
