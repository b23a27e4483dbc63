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

test('a number or timeline that is replaced at once does not fade before', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await window.evaluate(`
    globalThis.seen = { busy: 0, faded: [] };
    let typed = Infinity;
    addEventListener('input', () => (typed = performance.now()), { capture: true });
    new MutationObserver(records => {
      for (const { target, attributeName } of records) {
        if (attributeName === 'aria-busy' && target.matches('header > .total')) seen.busy++;
        if (attributeName === 'class' && target.matches('.outdated')) seen.faded.push(performance.now() - typed);
      }
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-busy', 'class'] });
  `);

  await searchBox(window).fill('图书');
  await expect(rows(window).first()).not.toHaveAttribute('aria-setsize', '56');
  await expect.poll(() => window.evaluate('seen.busy')).toBeGreaterThan(1);
  await idle(window);
  // A slow machine may keep one waiting; nothing fades before a person would notice.
  expect(await window.evaluate('seen.faded.filter(milliseconds => milliseconds < 140)')).toEqual([]);
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
