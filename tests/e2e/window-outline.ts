/** The window around the article, as somebody who looks at it would describe it. */
import type { Page } from '@playwright/test';

/**
 * Where each control of the window stands, what it says, and that nothing lies over it. Figures are left out, which
 * change while articles are read, and so are the rows of the list and what the reading pane shows.
 */
const outline = `(() => {
  const own = 'a, button, input, h1, h2, h3, label, nav, [role]:not(option), [aria-label]';
  const region = document.querySelector('section[aria-label="Article"]');
  const foreign = element => region.parentElement.contains(element) || element.closest('[role="listbox"]');
  const lines = [];
  for (const element of document.body.querySelectorAll(own)) {
    if (foreign(element) || element.contains(region)) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    const covered = hit && !element.contains(hit) && !hit.contains(element) ? ' covered by ' + hit.outerHTML.slice(0, 200) : '';
    lines.push([element.localName, [x, y, width, height].map(Math.round), element.innerText + covered].join(' ').replace(/\\d{1,3}(,\\d{3})*(?= |$|%)/gm, '#'));
  }
  const { x, y, width, height } = region.getBoundingClientRect();
  const frame = region.querySelector('iframe')?.getBoundingClientRect();
  const outside = frame && (frame.left < x || frame.right > x + width);
  return [...lines, ['reading pane', x, y, width, height, outside ? 'with a frame beyond it' : ''].join(' ')];
})()`;

export const outlineOf = (window: Page): Promise<string[]> => window.evaluate(outline);
