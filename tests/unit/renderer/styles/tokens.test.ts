import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');
const [plain = '', sepia = ''] = css.split(/:root\[data-theme='sepia'\] \{/);

type Theme = 'light' | 'dark' | 'sepia';

/** The colour of a token, as it is in a theme. */
function colour(name: string, theme: Theme): string {
  const own = theme === 'sepia' ? new RegExp(`--${name}: (#[\\da-f]{6});`).exec(sepia)?.[1] : undefined;
  const pair = new RegExp(`--${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`).exec(plain);
  const found = own ?? pair?.[theme === 'dark' ? 2 : 1];
  if (found === undefined) throw new Error(`no colour for ${name}`);
  return found;
}

/** After WCAG 2.2: relative luminance, and contrast from 1 to 21. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

const papers = ['surface', 'surface-list', 'surface-sunken', 'surface-raised'];
const code = ['keyword', 'string', 'number', 'name', 'type'].map(part => `code-${part}`);

describe.each(['light', 'dark', 'sepia'] as const)('the colours of the theme %s', theme => {
  it.each(
    papers.flatMap(paper => ['text', 'text-quiet', 'accent', 'danger', 'warning'].map(ink => [ink, paper])),
  )('can be read: %s on %s', (ink, paper) => {
    expect(contrast(colour(ink, theme), colour(paper, theme))).toBeGreaterThan(4.5);
  });

  it.each(code)(
    'tell code apart on the ground of a listing, of what was added and of what was removed: %s',
    ink => {
      for (const paper of ['surface-sunken', 'code-added', 'code-removed']) {
        expect(contrast(colour(ink, theme), colour(paper, theme))).toBeGreaterThan(4.5);
      }
    },
  );
});
