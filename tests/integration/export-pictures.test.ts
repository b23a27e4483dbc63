import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf, PictureVault } from '../../electron/base/picture-vault.ts';
import { makeArchive, temporaryFolder } from '../support/archive.ts';
import { complaints, exported, indexed, sample } from '../support/exports.ts';
import { entriesOf } from '../support/zip.ts';

describe('pictures of the web', () => {
  const [kept, drawn, other] = ['kept', 'drawn', 'other'].map(name => `https://h.example/${name}`);
  const png = readFileSync(join(sample, 'pictures/night-train.png'));
  const avif = Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf', 'latin1');

  /** An article that shows three pictures of the web, a lead picture among them, and a folder where two are kept. */
  async function illustrated() {
    const root = makeArchive({
      'a.md': `---\ntitle: a\ndate: 2020-01-01\nheadimg: ${kept}\n---\n\n![d](${drawn})\n\n![o](${other})\n`,
    });
    const pictures = temporaryFolder('pictures');
    const vault = new PictureVault(pictures);
    await vault.keep(kept ?? '', hashOf(png), png);
    await vault.keep(drawn ?? '', hashOf(avif), avif);
    return { root, pictures, archive: await indexed(root) };
  }

  it('that are kept are in the file itself; others are links', async () => {
    const { root, pictures, archive } = await illustrated();
    const html = readFileSync(await exported(archive, root, 'html', { pictures }), 'utf8');
    const shown = [...html.matchAll(/<img src="data:([^;]*);base64,([^"]*)"/g)].map(([, type, data]) => [
      type,
      Buffer.from(data ?? '', 'base64'),
    ]);
    expect(shown).toEqual([
      ['image/png', png],
      ['image/avif', avif],
    ]);
    expect(html).toContain(`<a href="${other}">o</a>`);

    const entries = await entriesOf(await exported(archive, root, 'markdown', { pictures }));
    expect(entries.get('pictures/1.png')).toEqual(png);
    expect(entries.get('pictures/2.avif')).toEqual(avif);
    const text = entries.get('0001 a.md')?.toString();
    expect(text).toContain('![d](pictures/2.avif)');
    expect(text).toContain(`[o](${other})`);
  });

  it('of a kind that not every reading system shows stay links in a book, which is valid', async () => {
    const { root, pictures, archive } = await illustrated();
    const file = await exported(archive, root, 'epub', { pictures });
    expect(await complaints(readFileSync(file))).toEqual([]);
    const entries = await entriesOf(file);
    expect(entries.get('EPUB/pictures/1.png')).toEqual(png);
    expect(entries.get('EPUB/article-1.xhtml')?.toString()).toContain(`<a href="${drawn}">d</a>`);
  });
});
