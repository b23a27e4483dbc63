import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from './axe.ts';
import { expect, sampleArchive, test } from './launch.ts';
import { idle, listed, searchBox } from './page.ts';

test('a search is saved as a folder that counts what is new, moved by keys and by the pointer, and kept', async ({
  openApp,
  copyArchive,
}) => {
  const archive = await copyArchive(sampleArchive);
  const { app, window, userData } = await openApp({ archive });
  await idle(window);
  const saved = (in_: typeof window) => in_.getByRole('list', { name: 'Saved searches' });
  const save = async (query: string, name: string) => {
    await searchBox(window).fill(query);
    await window.keyboard.press('ControlOrMeta+d');
    await window.getByRole('dialog').getByRole('textbox').fill(name);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog')).toHaveCount(0);
  };
  await save('has:image', 'With pictures');
  await save('lang:zh', 'Chinese');
  await expect(saved(window).getByRole('button')).toHaveText([/With pictures/, /Chinese/]);
  const chinese = saved(window).getByRole('button', { name: /^Chinese, \d+ articles$/ });
  await chinese.focus();
  await window.keyboard.press('Alt+ArrowUp');
  await expect(saved(window).getByRole('button')).toHaveText([/Chinese/, /With pictures/]);

  await chinese.dragTo(saved(window).getByRole('button', { name: /^With pictures/ }));
  await expect(saved(window).getByRole('button')).toHaveText([/With pictures/, /Chinese/]);
  await chinese.dragTo(saved(window).getByRole('button', { name: /^With pictures/ }));
  await expect(saved(window).getByRole('button')).toHaveText([/Chinese/, /With pictures/]);

  await searchBox(window).fill('');
  writeFileSync(join(archive, 'new.md'), '今天的新闻：口岸重新开放，列车恢复运行。');
  await expect(saved(window).getByRole('button', { name: /^Chinese, 1 new, / })).toBeVisible();
  expect(await faults(window)).toEqual([]);

  app.process().kill('SIGKILL');
  await app.waitForEvent('close');
  const again = (await openApp({ archive, userData })).window;
  await expect(saved(again).getByRole('button')).toHaveText([/Chinese/, /With pictures/]);
  await saved(again)
    .getByRole('button', { name: /^Chinese, 1 new, / })
    .click();
  await expect(searchBox(again)).toHaveValue('lang:zh');
  await again.keyboard.press('Delete');
  await expect(saved(again).getByRole('button')).toHaveText([/With pictures/]);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(again).getByRole('button')).toHaveText([/Chinese/, /With pictures/]);
});

test('the empty search bar offers what was searched for, and forgets it when asked to', async ({
  openApp,
}) => {
  const { app, window, userData } = await openApp({ archive: sampleArchive });
  await listed(window);
  for (const query of ['lang:zh', 'has:image']) {
    await searchBox(window).fill(query);
    await window.keyboard.press('Enter');
  }
  await app.close();

  const again = (await openApp({ archive: sampleArchive, userData })).window;
  await listed(again);
  await again.keyboard.press('/');
  const offered = again.getByRole('listbox', { name: 'Searched before' }).getByRole('option');
  await expect(offered).toHaveText(['has:image', 'lang:zh']);
  expect(await faults(again)).toEqual([]);
  await again.keyboard.press('ArrowDown');
  await again.keyboard.press('Delete');
  await expect(offered).toHaveText(['lang:zh']);
  await again.keyboard.press('ArrowDown');
  await again.keyboard.press('Enter');
  await expect(searchBox(again)).toHaveValue('lang:zh');
  await expect(offered).toHaveCount(0);
});
