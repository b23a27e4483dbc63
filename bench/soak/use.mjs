/** Use of an archive that goes on and on: its files change while it is searched and read. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('@playwright/test').Page} Page */

const files = 2_000;
const sections = 20;
/** Changes of one moment, as a generator writes a few articles at once. */
const changesAtOnce = 25;
const actMs = 60_000;
const words = ['消杀', 'trains', '通报', 'late', '口岸', 'night', '抽调', '疾控', '霍尔果斯', 'run'];

/** @type {(file: number) => string} */
const pathOf = file => `s${file % sections}/${file}.md`;

/** @type {(file: number, version: number) => string} */
const article = (file, version) =>
  `---\ntitle: 第${file}号通报\ncategories: [s${file % sections}]\ndate: 2022-01-${1 + (file % 28)}\n---\n\n` +
  `<p>${'霍尔果斯市疾控中心连夜抽调人员，对口岸货物逐件消杀。Night trains run late. '.repeat(1 + (file % 20))}${version}</p>\n`;

/** @param {string} root */
export async function writeArchive(root) {
  for (let file = 0; file < files; file++) {
    await mkdir(dirname(join(root, pathOf(file))), { recursive: true });
    await writeFile(join(root, pathOf(file)), article(file, 0));
  }
}

/**
 * Writes files anew, and now and then removes one, which comes back later; spread over so many milliseconds.
 * @param {string} root
 * @param {number} count
 * @param {number} round
 * @param {number} milliseconds
 */
export async function changeFiles(root, count, round, milliseconds) {
  const pause = (milliseconds * changesAtOnce) / count;
  for (let done = 0; done < count; done += changesAtOnce) {
    const acts = Array.from({ length: Math.min(changesAtOnce, count - done) }, (_, at) => {
      const file = (round * 7919 + (done + at) * 31) % files;
      const path = join(root, pathOf(file));
      return (done + at) % 10 === 9 ? rm(path, { force: true }) : writeFile(path, article(file, done + at));
    });
    await Promise.all([wait(pause), ...acts]);
  }
}

/**
 * Types one query after the other, waits for its rows, and opens an article of them now and then.
 * @param {Page} page
 * @param {{ searches: number, openings: number, round: number }} work
 * @returns {Promise<number>} articles that were opened
 */
export async function searchAndRead(page, { searches, openings, round }) {
  const box = page.getByRole('searchbox', { name: 'Search articles' });
  const list = page.getByRole('listbox', { name: 'Articles' });
  const reading = page.getByRole('region', { name: 'Article', exact: true });
  let tried = 0;
  let opened = 0;
  for (let search = 0; search < searches; search++) {
    await box.fill(`${words[search % words.length]} ${words[(search * 7 + round) % words.length]}`);
    await list.and(page.locator('[aria-busy="false"]')).waitFor({ timeout: actMs });
    if (tried * searches > search * openings) continue;
    tried++;
    // Rows come and go meanwhile, so it is chosen by key: one further down than the last.
    await list.focus();
    await page.keyboard.press(search % 8 === 7 ? 'Home' : 'ArrowDown');
    await reading.and(page.locator('[aria-busy="false"]')).waitFor({ timeout: actMs });
    // Now and then it has just been removed, and the pane says so.
    if (await reading.getByRole('heading', { level: 1 }).isVisible()) opened++;
  }
  await box.fill('');
  return opened;
}
