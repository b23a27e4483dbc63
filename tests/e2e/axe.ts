import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './launch.ts';

const axeSource = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js');

/** Longer than anything waits before it is shown as outdated, in milliseconds. */
const untilOutdated = 200;

/** Serious and critical faults that axe finds, by rule and place. */
export async function faults(window: Page): Promise<string[]> {
  // What is about to be replaced is paler for a moment, and not to be judged by that.
  await setTimeout(untilOutdated);
  await expect(window.locator('[aria-busy="true"]')).toHaveCount(0);
  await window.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  // The page's policy forbids foreign scripts; evaluating is not loading.
  await window.evaluate(await readFile(axeSource, 'utf8'));
  const { violations } = await window.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}
