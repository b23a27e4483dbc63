import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedJson } from '../../electron/marks/checked-json.ts';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { command } from './menu.ts';
import { articles, body, idle, listed, reading, row, rows, searchBox } from './page.ts';

const places = (window: Parameters<typeof rows>[0]) => window.getByRole('list', { name: 'Your marks' });

test('keys mark articles, the sidebar counts them, and a kill loses none', async ({ openApp }) => {
  const { app, window, userData } = await openApp({ archive: sampleArchive });
  await listed(window);
  const total = Number(await rows(window).first().getAttribute('aria-setsize'));
  const unread = places(window).getByRole('button', { name: /^Unread/ });
  await expect(unread).toContainText(String(total));

  await window.keyboard.press('j');
  await window.keyboard.press('s');
  const first = rows(window).first();
  await expect(first).toHaveAttribute('data-starred', 'true');
  // An article that is on show for a moment is read.
  await expect(first).toHaveAttribute('data-read', 'true');
  await expect(unread).toContainText(String(total - 1));
  await window.keyboard.press('m');
  await expect(first).toHaveAttribute('data-read', 'false');
  await window.keyboard.press('m');
  await expect(first).toHaveAttribute('data-read', 'true');
  const path = (await first.getAttribute('data-path')) ?? '';

  app.process().kill('SIGKILL');
  await app.waitForEvent('close');
  const again = await openApp({ archive: sampleArchive, userData });
  await idle(again.window);
  await expect(row(again.window, path)).toHaveAttribute('data-starred', 'true');
  await again.window.keyboard.press('g');
  await again.window.keyboard.press('s');
  await expect(searchBox(again.window)).toHaveValue('is:starred');
  await expect(rows(again.window)).toHaveCount(1);
});

test('several articles are selected and labelled at once, and that is taken back', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await rows(window).nth(0).click();
  await rows(window)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(articles(window).locator('[aria-selected="true"]')).toHaveCount(3);
  await rows(window)
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(articles(window).locator('[aria-selected="true"]')).toHaveCount(2);

  await articles(window).focus();
  await window.keyboard.press('l');
  await window.getByRole('combobox', { name: 'Find or make a label' }).fill('贸易/港口');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  const labels = window.getByRole('list', { name: 'Labels' });
  await expect(labels.getByRole('button', { name: '贸易/港口, 2 articles' })).toBeVisible();
  await expect(labels.getByRole('button', { name: '贸易, 2 articles' })).toBeVisible();
  await labels.getByRole('button', { name: '贸易, 2 articles' }).click();
  await expect(rows(window)).toHaveCount(2);

  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(labels).toHaveCount(0);
});

test('what is hidden leaves the list, is counted apart, and comes back', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await listed(window);
  const total = Number(await rows(window).first().getAttribute('aria-setsize'));
  const path = (await rows(window).nth(1).getAttribute('data-path')) ?? '';
  await rows(window).nth(1).click();
  await window.keyboard.press('x');
  await expect(row(window, path)).toHaveCount(0);
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(total - 1));
  await expect(places(window).getByRole('button', { name: /^All/ })).toContainText(String(total - 1));
  await places(window)
    .getByRole('button', { name: /^Hidden\s*1$/ })
    .click();
  await expect(rows(window)).toHaveCount(1);
  await expect(row(window, path)).toContainText('Hidden');
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(window)).toHaveCount(0);
  await expect(places(window).getByRole('button', { name: /^Hidden/ })).toHaveCount(0);
});

test('a whole list is marked read, and all of it is taken back', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await listed(window);
  const total = Number(await rows(window).first().getAttribute('aria-setsize'));
  const unread = places(window).getByRole('button', { name: /^Unread/ });
  await articles(window).focus();
  await window.keyboard.press('Shift+M');
  await expect(unread).toContainText(/Unread\s*0$/);
  await window.keyboard.press('ControlOrMeta+z');
  await expect(unread).toContainText(String(total));
  await expect(reading(window)).toBeVisible();
});

test('the whole section of the article on show is marked read, sections below it too, and no other', async ({
  openApp,
  temporaryFolder,
}) => {
  const archive = await temporaryFolder();
  const sections = [['体育'], ['体育'], ['体育', '足球'], ['科技']];
  for (const [at, section] of sections.entries()) {
    const categories = section.map(name => ` - ${name}\n`).join('');
    writeFileSync(
      join(archive, `${at}.md`),
      `---\ntitle: 第${at}号\ncategories:\n${categories}date: 2024-03-0${9 - at}\n---\n\n<p>正文</p>\n`,
    );
  }
  const { app, window } = await openApp({ archive });
  await idle(window);
  await row(window, '0.md').click();
  await expect(reading(window).getByRole('heading', { level: 1 })).toHaveText('第0号');
  await command(app, 'mark-section-read');
  await expect(places(window).getByRole('button', { name: /^Unread\s*1$/ })).toBeVisible();
  await expect(row(window, '3.md')).not.toHaveAttribute('data-read', 'true');
});

test('a note and a highlighted passage are kept, found, and shown again', async ({
  openApp,
  copyArchive,
}) => {
  const archive = await copyArchive();
  const first = await openApp({ archive });
  await idle(first.window);
  await searchBox(first.window).fill('title:ladders');
  await expect(rows(first.window)).toHaveCount(1);
  await rows(first.window).first().click();
  const paragraph = body(first.window).locator('p').first();
  await expect(paragraph).toBeVisible();
  const path = (await rows(first.window).first().getAttribute('data-path')) ?? '';

  await first.window.keyboard.press('e');
  const note = reading(first.window).getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await first.window.keyboard.type('Ask **them** about 梯子 <img src=x onerror=alert(1)>');
  await first.window.keyboard.press('Escape');
  await paragraph.selectText();
  await paragraph.press('h');
  const highlights = reading(first.window).getByRole('list', { name: 'Highlights' });
  await expect(highlights.getByRole('listitem')).toHaveCount(1);
  await expect(rows(first.window).first().getByText('Has a note')).toBeAttached();
  await first.app.close();

  // A correction above the passage and a word within it move the highlight, and it is still found.
  const file = join(archive, path);
  const before = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    before.replace('<p>PORT', '<p>Corrected.</p>\n<p>PORT').replace('not a novel', 'hardly a novel'),
  );
  const again = await openApp({ archive, userData: first.userData });
  await idle(again.window);
  await searchBox(again.window).fill('note:梯子');
  await expect(rows(again.window)).toHaveCount(1);
  await rows(again.window).first().click();
  const shown = again.window.frameLocator('iframe[title="Note"]').locator('body');
  await expect(shown).toHaveText('Ask them about 梯子');
  await expect(shown.locator('strong')).toHaveText('them');
  await expect(shown.locator('[onerror]')).toHaveCount(0);
  await reading(again.window).getByRole('button', { name: 'Edit the note' }).click();
  await expect(reading(again.window).getByRole('textbox', { name: 'Note' })).toHaveValue(/^Ask \*\*them/);
  await expect(reading(again.window).getByRole('button', { name: /^PORT ELLORY/ })).toBeEnabled();
  expect(await faults(again.window)).toEqual([]);
});

test('the menu of a row marks it', async ({ openApp }) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  // A menu of the system cannot be clicked from here: the item is chosen as soon as the menu is shown.
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      this.items.find(({ label }) => label.startsWith('Star'))?.click();
    };
  });
  await rows(window).nth(1).click({ button: 'right' });
  await expect(rows(window).nth(1)).toHaveAttribute('data-starred', 'true');
  await expect(rows(window).first()).toHaveAttribute('data-starred', 'false');
});

test('a damaged file of marks is told of, and so is one that a newer version wrote', async ({ openApp }) => {
  const first = await openApp({ archive: sampleArchive });
  await listed(first.window);
  await first.window.keyboard.press('j');
  await first.window.keyboard.press('s');
  await expect(rows(first.window).first()).toHaveAttribute('data-starred', 'true');
  await first.app.close();

  const marks = join(first.userData, 'marks');
  const file = join(marks, readdirSync(marks)[0] ?? '', 'marks.json');
  writeFileSync(file, 'gone');
  const second = await openApp({ archive: sampleArchive, userData: first.userData });
  await idle(second.window);
  await expect(second.window.getByRole('alert').filter({ hasText: 'damaged-1' })).toBeVisible();
  await expect(rows(second.window).first()).toHaveAttribute('data-starred', 'true');
  await second.app.close();

  const newer = checkedJson({ format: 99 });
  writeFileSync(file, newer);
  const third = await openApp({ archive: sampleArchive, userData: first.userData });
  await listed(third.window);
  await expect(third.window.getByRole('alert').filter({ hasText: 'newer version' })).toBeVisible();
  await third.window.keyboard.press('j');
  await third.window.keyboard.press('s');
  await expect(third.window.getByRole('alert').filter({ hasText: 'nothing is marked' })).toHaveCount(2);
  await third.app.close();
  expect(readFileSync(file, 'utf8')).toBe(newer);
});

test('marks go out as a file and come into another window, which shows first what they change', async ({
  openApp,
  temporaryFolder,
}) => {
  const first = await openApp({ archive: sampleArchive });
  await listed(first.window);
  await rows(first.window).first().click();
  await first.window.keyboard.press('s');
  await expect(rows(first.window).first()).toHaveAttribute('data-starred', 'true');
  const file = join(await temporaryFolder(), 'marks.json');
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await command(first.app, 'export-marks-json');
  await expect(first.window.getByText(/^Marks of 1 article written to/)).toBeVisible();
  await first.app.close();

  const { app, window } = await openApp({ archive: sampleArchive });
  await listed(window);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await command(app, 'import-marks');
  const sheet = window.getByRole('dialog', { name: 'Import marks' });
  await expect(sheet.getByText('1 star')).toBeVisible();
  expect(await faults(window)).toEqual([]);
  await sheet.getByRole('button', { name: 'Import' }).press('Enter');
  await expect(window.getByText('Marks of 1 article changed')).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByText(/^Taken back/)).toBeVisible();
  await command(app, 'import-marks');
  await expect(sheet.getByText('1 star')).toBeVisible();
});
