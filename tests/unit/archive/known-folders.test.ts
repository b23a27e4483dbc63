import { expect, it } from 'vitest';
import { KnownFolders } from '../../../electron/archive/known-folders.ts';

it('the folders of an archive are those above its files, in whatever spelling they are told', () => {
  const folders = new KnownFolders();
  for (const path of ['a.md', '财经/新浪/b.md', '财经/新浪/c.md', 'World/Caf\u00E9/x/d.md', 'World/e.md'])
    folders.noteFile(path);
  for (const known of ['财经', '财经/新浪', 'World', 'world', 'World/Cafe\u0301', 'World/Café/x'])
    expect([known, folders.has(known)]).toEqual([known, true]);
  for (const other of ['a.md', '新浪', 'World/Café/x/d.md', 'World/Café/y', 'a.md.tmp'])
    expect([other, folders.has(other)]).toEqual([other, false]);
});
