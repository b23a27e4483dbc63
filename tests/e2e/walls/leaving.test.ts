import type { ElectronApplication } from '@playwright/test';
import { lightBeacon } from '../../support/beacon.ts';
import { writeArticle } from '../articles.ts';
import { expect, picturesOf, sampleArchive, test } from '../launch.ts';
import { body, idle, rows } from '../page.ts';

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly checkboxLabel?: string;
  readonly buttons: readonly string[];
  readonly cancelId: number;
}

/** Puts a reader in the place of the system's dialog, and a note in that of its browser: neither can be seen from here. */
async function answerWith(
  app: ElectronApplication,
  response: number,
  checkboxChecked = false,
): Promise<void> {
  await app.evaluate(
    ({ dialog, shell }, answer) => {
      const seen = ((globalThis as { seen?: { asked: unknown[]; opened: string[] } }).seen ??= {
        asked: [],
        opened: [],
      });
      dialog.showMessageBox = (...words: unknown[]) => {
        seen.asked.push(words.at(-1));
        return Promise.resolve(answer);
      };
      shell.openExternal = address => {
        seen.opened.push(address);
        return Promise.resolve();
      };
    },
    { response, checkboxChecked },
  );
}

const seenBy = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { seen: { asked: Question[]; opened: string[] } }).seen);

const [open, cancel] = [0, 1];

test('before an address opens outside, the reader is told where it leads, whatever the link says', async ({
  openApp,
  temporaryFolder,
}) => {
  const root = await temporaryFolder();
  await writeArticle(
    root,
    'a.md',
    '一篇',
    `<p><a href="https://evil.example/${'a'.repeat(900)}">https://bank.example/</a></p>
     <p><a href="mailto:a@evil.example?subject=x&amp;attach=/etc/passwd">write</a></p>
     <p><a href="https://аррӏе.example/">apple</a> <a href="https://bank.example@evil.example/">user</a></p>`,
  );
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  await rows(window).first().click();
  const link = (name: string) => body(window).getByRole('link', { name });

  await answerWith(app, cancel);
  await link('https://bank.example/').click();
  await expect.poll(async () => (await seenBy(app)).asked.length).toBe(1);
  const [question] = (await seenBy(app)).asked;
  expect(question).toMatchObject({ message: 'Open a page of evil.example in your browser?', cancelId: 1 });
  expect(question?.detail).toMatch(/^https:\/\/evil\.example\/a{500,600}…$/);
  expect(question?.checkboxLabel).toContain('evil.example');
  expect((await seenBy(app)).opened).toEqual([]);

  await link('apple').press('Enter');
  await expect.poll(async () => (await seenBy(app)).asked.at(-1)?.message).toContain('xn--');
  await link('write').click();
  await expect
    .poll(async () => (await seenBy(app)).asked.at(-1)?.detail)
    .toBe('mailto:a@evil.example?subject=x');
  await expect(link('user')).toHaveCount(0);

  await answerWith(app, open, true);
  await link('https://bank.example/').click();
  await expect.poll(async () => (await seenBy(app)).opened.length).toBe(1);
  await link('https://bank.example/').click();
  await expect.poll(async () => (await seenBy(app)).opened.length).toBe(2);
  // The second time there was nothing to ask.
  expect((await seenBy(app)).asked).toHaveLength(4);
});

test('the page goes nowhere and opens no window, whatever it asks for', async ({ openApp }) => {
  const beacon = await lightBeacon();
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  await answerWith(app, open);
  const address = window.url();
  for (const target of [
    `http://${beacon.host}/`,
    'file:///etc/passwd',
    'data:text/html,<p>taken</p>',
    'javascript:void(document.body.textContent = "taken")',
    'app://elsewhere/index.html',
    'app://broadsheet/../../package.json',
    `${await picturesOf(sampleArchive)}pictures/bowl.svg`,
    'picture://remote/0',
    'view-source:app://broadsheet/index.html',
    'chrome://gpu',
    'blob:app://broadsheet/0',
    'ms-settings:',
  ]) {
    await window.evaluate(`(target => {
      for (const go of [() => open(target), () => open(target, '_self'), () => location.assign(target), () => location.replace(target)]) try { go(); } catch {}
      const link = Object.assign(document.createElement('a'), { href: target, target: '_blank', download: 'x' });
      document.body.append(link);
      link.click();
      link.removeAttribute('download');
      link.click();
      link.remove();
      const form = Object.assign(document.createElement('form'), { action: target, method: 'post' });
      document.body.append(form);
      try { form.submit(); } catch {}
      form.remove();
    })(${JSON.stringify(target)})`);
    // Playwright would wait for journeys that never begin, so the page is asked itself.
    expect(await window.evaluate(`document.querySelector('[role="option"]') !== null`), target).toBe(true);
  }
  expect(new URL(window.url()).host).toBe(new URL(address).host);
  expect(app.windows()).toHaveLength(1);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  // Nobody clicked or pressed a key, so nothing was even asked.
  expect(await seenBy(app)).toEqual({ asked: [], opened: [] });
  expect(beacon.contacts).toEqual([]);
  beacon.close();
});
