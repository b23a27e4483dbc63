/** What a window needs of a Linux machine beyond npm packages: GTK, NSS and their kin, and Xvfb where there is no screen. */
import { Refusal, run, runNode } from './command.mjs';
import { lacksScreen } from './virtual-screen.mjs';

/** Chromium's list has no GTK, which Electron's windows are made with; Firefox's has. */
const browsersAlike = ['chromium', 'firefox'];
const installCommand = `npx playwright install-deps ${browsersAlike.join(' ')}`;

/**
 * Makes sure that the program can be started. Installs what is missing when it may (as root, on a machine without a
 * screen, where nobody is asked); otherwise the refusal names the command.
 * @param {string} executable
 */
export async function ensureDesktopLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingForWindow(executable);
  if (missing.length === 0) return;
  console.log(`This machine lacks ${missing.join(', ')}.`);
  if (process.getuid?.() !== 0) {
    throw new Refusal(
      `Install what is missing with: sudo ${installCommand}\nThen run the same command again.`,
    );
  }
  console.log(`Installing what is missing (${installCommand}) ...`);
  await runNode('node_modules/@playwright/test/cli.js', ['install-deps', ...browsersAlike]);
  const still = await missingForWindow(executable);
  if (still.length > 0) throw new Refusal(`${installCommand} left missing: ${still.join(', ')}`);
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} names of libraries and programs
 */
async function missingForWindow(executable) {
  const { output } = await run('ldd', [executable], { quiet: true });
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '');
  if (!lacksScreen()) return missing;
  const { code: noServer } = await run('Xvfb', ['-help'], { quiet: true });
  if (noServer !== 0) missing.push('Xvfb');
  const { output: fonts } = await run('fc-list', [':lang=zh-cn'], { quiet: true });
  if (!fonts.includes(':')) missing.push('a Chinese font');
  return missing;
}
