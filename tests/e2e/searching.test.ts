import { expect, sampleArchive, test } from './launch.ts';
import { body, idle, rows, searchBox } from './page.ts';

test('results follow the typing, with the matches marked in list and article', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await searchBox(window).pressSequentially('图书');
  await expect(rows(window).first()).not.toHaveAttribute('aria-setsize', '56');
  const typed = Number(await rows(window).first().getAttribute('aria-setsize'));
  await searchBox(window).pressSequentially('馆');
  await expect(rows(window).locator('mark').first()).toHaveText('图书馆');
  expect(Number(await rows(window).first().getAttribute('aria-setsize'))).toBeLessThanOrEqual(typed);

  await rows(window).first().click();
  await expect(body(window).locator('body')).toContainText('图书馆');
  await expect
    .poll(() =>
      window.evaluate(`
        [...document.querySelector('iframe[title="Article body"]').contentWindow.CSS.highlights.values()]
          .flatMap(highlight => [...highlight].map(range => range.toString()))
      `),
    )
    .toContain('图书馆');
});

test('the last word is a prefix while it is typed, and a word after Enter', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await searchBox(window).fill('librar');
  await expect(rows(window).first()).toContainText(/librar/i);
  await searchBox(window).press('Enter');
  await expect(rows(window)).toHaveCount(0);
});

test('what is not understood in a query is shown, and the rest still runs', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await searchBox(window).fill('图书馆 before:someday');
  await expect(window.getByText('someday', { exact: false }).last()).toBeVisible();
  await expect(rows(window).first()).toBeVisible();
});

test('Escape brings the whole list back', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  await searchBox(window).fill('图书馆');
  await expect(rows(window).first()).not.toHaveAttribute('aria-setsize', '56');
  await searchBox(window).press('Escape');
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '56');
});
