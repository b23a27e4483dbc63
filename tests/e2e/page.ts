/** The parts of the window that tests speak of, by the roles and names that do not change. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './launch.ts';

export const articles = (window: Page): Locator => window.getByRole('listbox', { name: 'Articles' });
export const rows = (window: Page): Locator => articles(window).getByRole('option');
export const row = (window: Page, path: string): Locator => articles(window).locator(`[data-path="${path}"]`);
export const searchBox = (window: Page): Locator =>
  window.getByRole('searchbox', { name: 'Search articles' });
export const status = (window: Page): Locator => window.locator('[role="status"][data-state]');
export const reading = (window: Page): Locator =>
  window.getByRole('region', { name: 'Article', exact: true });
export const body = (window: Page) => window.frameLocator('iframe[title="Article body"]');

export async function ready(window: Page): Promise<void> {
  await expect(window.locator('body')).toHaveAttribute('data-ready', 'true');
}

/** The window shows the archive, and index and folder agree. */
export async function idle(window: Page): Promise<void> {
  await ready(window);
  await expect(status(window)).toHaveAttribute('data-state', 'idle', { timeout: 30_000 });
}

/** As text, for this file knows no page types. */
export const scrollToMiddle = (window: Page): Promise<void> =>
  window.evaluate(
    `(list => list.scrollTo(0, list.scrollHeight / 2))(document.querySelector('[role="listbox"]'))`,
  );

/** The list has every article of the archive, so that a key finds the row it is meant for. */
export async function listed(window: Page): Promise<void> {
  await idle(window);
  const articles = await status(window).getAttribute('data-articles');
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', articles ?? '');
}
