/** From a key press in the list to the article that it opens. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './figures.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./figures.mjs').Row} Row */

const betweenKeysMs = 400;
const patienceMs = 60_000;

/** Articles to step through, forth and back. `characters` of text are in each. */
const kinds = [
  { word: 'benchmarkshort', articles: 12, characters: 5_000, what: '5,000 characters', atMost: 50 },
  { word: 'benchmarklong', articles: 4, characters: 350_000, what: '1 MB', atMost: 500 },
];

/**
 * Run in the page: `paintedArticle` resolves with the milliseconds from the next key press, as the event tells its time,
 * until the frame in which another body stands in the page of the article has been painted.
 */
const observer = `
  globalThis.paintedArticle = () => new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('no article came')), ${patienceMs});
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true, once: true });
    const body = document.querySelector('iframe').contentDocument.body;
    const filled = new MutationObserver(() => {
      filled.disconnect();
      clearTimeout(tooLate);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    filled.observe(body, { childList: true });
  });`;

/**
 * Writes articles of its own into the archive, opens each by a key, and removes them.
 * @param {Page} page A window whose comparison with the folder is over.
 * @param {string} root
 * @param {readonly string[]} sample Visible texts of the archive.
 * @returns {Promise<Row[]>}
 */
export async function openingRows(page, root, sample) {
  const text = sample
    .join('\n')
    .split('\n')
    .filter(line => line.trim() !== '');
  /** @type {Row[]} */
  const rows = [];
  for (const kind of kinds) {
    const files = Array.from({ length: kind.articles }, (_, at) =>
      join(root, `${kind.word}-${process.pid}-${at}.md`),
    );
    try {
      await Promise.all(
        files.map((file, at) => writeFile(file, article(`${kind.word} ${at}`, text, kind.characters))),
      );
      const times = await stepThrough(page, kind.word, kind.articles);
      const middle = median(times) ?? NaN;
      rows.push({
        measure: `An article of ${kind.what}, from the key to the screen, median of ${times.length}`,
        broadsheet: `${Math.round(middle)} ms`,
        yardstick: '—',
        bar: { value: middle, unit: 'ms', atMost: kind.atMost },
      });
    } finally {
      await Promise.all(files.map(file => rm(file, { force: true })));
    }
  }
  return rows;
}

/**
 * Each article begins at another line, so that no two are alike.
 * @type {(title: string, lines: readonly string[], characters: number) => string}
 */
function article(title, lines, characters) {
  const paragraphs = [];
  let length = 0;
  for (let at = title.length + Number(title.split(' ')[1]) * 7; length < characters; at++) {
    const line = (lines[at % lines.length] ?? '').slice(0, characters - length);
    paragraphs.push(`<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    length += line.length;
  }
  return `---\ntitle: ${title}\ndate: ${new Date().toUTCString()}\n---\n\n<div>${paragraphs.join('\n')}</div>\n`;
}

/** @type {(page: Page, word: string, articles: number) => Promise<number[]>} */
async function stepThrough(page, word, articles) {
  await page.getByRole('searchbox').fill(`title:${word}`);
  await page.waitForSelector(`[role="option"][aria-setsize="${articles}"]`, {
    state: 'attached',
    timeout: patienceMs,
  });
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  await page.waitForSelector('iframe', { timeout: patienceMs });
  await wait(betweenKeysMs * 4);
  await page.evaluate(observer);
  const times = [];
  for (const key of [...Array(articles - 1).fill('j'), ...Array(articles - 1).fill('k')]) {
    const painted = page.evaluate('paintedArticle()').then(Number);
    // One round trip more, so that the page listens before the key comes.
    await page.evaluate('0');
    await page.keyboard.press(key);
    times.push(await painted);
    await wait(betweenKeysMs);
  }
  await page.getByRole('searchbox').fill('');
  return times;
}
