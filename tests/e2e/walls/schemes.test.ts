import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, picturesOf, test } from '../launch.ts';
import { idle } from '../page.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('the schemes of the program give what they are for, and nothing by any other spelling of a path', async ({
  openApp,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder();
  const root = path.join(folder, 'archive');
  await mkdir(path.join(root, 'pictures'), { recursive: true });
  await writeFile(path.join(root, 'pictures', 'a.png'), png);
  await writeFile(path.join(root, 'a.md'), 'An article with a secret');
  await writeFile(path.join(folder, 'secret.png'), png);
  await symlink(folder, path.join(root, 'up'), 'junction');
  if (process.platform !== 'win32') {
    await symlink(path.join(folder, 'secret.png'), path.join(root, 'link.png'));
    await symlink('/proc/self/environ', path.join(root, 'environ.png'));
    await symlink('loop.png', path.join(root, 'loop.png'));
    await symlink('pictures/a.png', path.join(root, 'inside.png'));
  }
  const { app, window } = await openApp({ archive: root });
  await idle(window);
  const statusOf = (addresses: readonly string[]) =>
    app.evaluate(
      ({ session }, wanted) =>
        Promise.all(
          wanted.map(address =>
            session.defaultSession.fetch(address).then(
              answer => answer.status,
              () => 'refused',
            ),
          ),
        ),
      [...addresses],
    );

  const pictures = await picturesOf(root);
  const served = [`${pictures}pictures/a.png`, 'app://broadsheet/index.html'];
  if (process.platform !== 'win32') served.push(`${pictures}inside.png`);
  expect(await statusOf(served)).toEqual(served.map(() => 200));

  const elsewhere = [
    '../secret.png',
    '%2e%2e/secret.png',
    '..%2fsecret.png',
    '%2e%2e%2fsecret.png',
    '%252e%252e%252fsecret.png',
    '..%5csecret.png',
    '%5c%5cserver%5cshare%5ca.png',
    '//server/share/a.png',
    '..%c0%afsecret.png',
    '%c0%ae%c0%ae/secret.png',
    '%uff0e%uff0e/secret.png',
    'up/secret.png',
    'link.png',
    'environ.png',
    'loop.png',
    'pictures/a.png%00',
    'pictures/a.png%00.png',
    'pictures/a.png/',
    'pictures//a.png',
    'pictures/a.png::$DATA',
    'pictures/a.png%3A%3A%24DATA',
    'pictures/a.png.',
    'pictures/a.png%20',
    'CON',
    'nul.png',
    'com1.png',
    'C:/secret.png',
    'C%3A/secret.png',
    '%2fetc/passwd',
    'etc/passwd',
    'a.md',
    'pictures',
    '',
  ];
  for (const origin of [pictures, 'app://broadsheet/', 'picture://remote/']) {
    const answers = await statusOf(elsewhere.map(place => origin + place));
    answers.forEach((answer, at) =>
      expect([404, 405, 'refused'], `${origin}${elsewhere[at]}`).toContain(answer),
    );
  }
  const hosts = [
    'archive://other/pictures/a.png',
    'archive://files/pictures/a.png',
    'app://files/pictures/a.png',
    'picture://files/pictures/a.png',
  ];
  for (const answer of await statusOf(hosts)) expect([404, 'refused']).toContain(answer);
});
