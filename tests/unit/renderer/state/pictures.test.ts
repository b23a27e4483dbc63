import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import type { ArticleView } from '../../../../electron/contract/archive-contract.ts';
import type { HostState } from '../../../../electron/contract/host-contract.ts';
import type { HeldPicture, PicturePermission } from '../../../../electron/contract/picture-contract.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Pictures } from '../../../../renderer/state/pictures.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const article: ArticleView = {
  id: 1,
  path: '要闻/日报/1.md',
  title: '一',
  date: { instant: 0, source: 'modified' },
  section: ['要闻', '日报'],
  tags: [],
  kind: 'html',
  words: 1,
  characters: 1,
  images: 'some',
  encoding: 'utf-8',
  remarks: [],
  eastAsianCharacters: 0,
  html: '',
};

const a = 'https://p.example/a.png';
const b = 'https://p.example/b.png';
const asks = (...pictures: string[]) => ({ pictures, media: [] });

/** A shell whose server has the picture at each address but those of `missing`, and never answers for those of `slow`; `own` are on the reader's own network. */
function start({
  missing = new Set<string>(),
  slow = new Set<string>(),
  own = new Set<string>(),
  full = false,
} = {}) {
  const asked: string[] = [];
  const vault = new Map<string, HeldPicture>();
  const memory = new Map<string, HeldPicture>();
  let permission: PicturePermission = { archive: false, sources: [], articles: [] };
  const state = (): HostState => ({
    archive: { kind: 'open', path: '/news', name: 'news', pictures: 'files' },
    recent: [],
    settings: { language: 'system', theme: 'system', keys: {} },
    pictures: permission,
    language: 'en',
    platform: 'linux',
    version: '1',
  });
  const shell = servedHost({
    state,
    heldPictures: ({ addresses }) => addresses.map(each => vault.get(each) ?? memory.get(each) ?? null),
    async loadPicture({ address, keep, byHand }, signal) {
      if (own.has(address) && !byHand) return { kind: 'failed', fault: { kind: 'own-network' } };
      if (full && keep) throw new Failure('data-folder-full', { path: '/data' });
      asked.push(address);
      if (slow.has(address)) {
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Failure('cancelled'))),
        );
      }
      if (missing.has(address)) return { kind: 'failed', fault: { kind: 'refused', status: 404 } };
      const picture = { src: `picture://remote/${address.length}`, bytes: 9, kept: keep };
      (keep ? vault : memory).set(address, picture);
      return { kind: 'held', picture };
    },
    permitPictures({ of, permitted }) {
      const names = (list: readonly string[], name: string) => [
        ...list.filter(each => each !== name),
        ...(permitted ? [name] : []),
      ];
      const { archive, sources, articles } = permission;
      permission = {
        archive: of.scope === 'archive' ? permitted : archive,
        sources: of.scope === 'source' ? names(sources, of.name) : sources,
        articles: of.scope === 'article' ? names(articles, of.name) : articles,
      };
      shell.service.emit('state', state());
      return null;
    },
    pictureVault: () => ({ pictures: vault.size, bytes: vault.size * 9 }),
    emptyPictureVault() {
      vault.clear();
      return null;
    },
  });
  const archive = servedArchive({
    resolveLink: ({ target }) =>
      target.endsWith('.exe.png') ? { kind: 'file', path: target } : { kind: 'nothing', path: target },
  });
  const host = new Host(shell.wire, () => archive.pipe);
  const pictures = new Pictures(host);
  const kinds = () => [...pictures.states.values()].map(({ kind }) => kind);
  return { pictures, host, asked, vault, missing, kinds, permission: () => permission };
}

describe('pictures of the web', () => {
  it('are not asked for when an article is shown', async () => {
    const { pictures, asked, kinds } = start();
    await pictures.show(article, asks(a, b, a));
    expect(kinds()).toEqual(['absent', 'absent']);
    expect(pictures.choice).toBe('never');
    expect(asked).toEqual([]);
  });

  it('load one at a time, this once', async () => {
    const { pictures, asked, kinds, permission } = start();
    await pictures.show(article, asks(a, b));
    await pictures.loadOne(b);
    expect(kinds()).toEqual(['absent', 'shown']);
    expect(asked).toEqual([b]);
    expect(permission()).toEqual({ archive: false, sources: [], articles: [] });
  });

  it.each([
    ['article', { archive: false, sources: [], articles: ['要闻/日报/1.md'] }],
    ['source', { archive: false, sources: ['日报'], articles: [] }],
    ['archive', { archive: true, sources: [], articles: [] }],
  ] as const)(
    'load by themselves for the %s once that is chosen, until it is taken back',
    async (choice, expected) => {
      const { pictures, asked, kinds, permission } = start();
      await pictures.show(article, asks(a));
      await pictures.choose(choice);
      expect(permission()).toEqual(expected);
      expect(pictures.choice).toBe(choice);
      expect(kinds()).toEqual(['shown']);

      await pictures.show(article, asks(b));
      expect(asked).toEqual([a, b]);
      await pictures.choose('never');
      await pictures.show(article, asks('https://p.example/c.png'));
      expect(asked).toEqual([a, b]);
    },
  );

  it('count the lead picture, and give it to the head of the article once it is here', async () => {
    const lead = 'https://p.example/lead.png';
    const { pictures, asked } = start();
    await pictures.show({ ...article, image: lead }, asks(a));
    expect([...pictures.states.keys()]).toEqual([lead, a]);
    expect(pictures.lead).toBeUndefined();
    await pictures.load();
    expect(pictures.lead).toBe(`picture://remote/${lead.length}`);

    await pictures.show({ ...article, image: a }, asks(a, b));
    expect([...pictures.states.keys()]).toEqual([a, b]);
    expect(pictures.lead).toBeUndefined();
    await pictures.show({ ...article, image: 'cover.png' }, asks());
    expect(asked).toEqual([lead, a]);
  });

  it('that failed say why, and can be tried again', async () => {
    const { pictures, missing, kinds } = start({ missing: new Set([a]) });
    await pictures.show(article, asks(a, b));
    await pictures.load();
    expect(pictures.states.get(a)).toEqual({ kind: 'failed', fault: { kind: 'refused', status: 404 } });
    expect(pictures.failed).toEqual([a]);
    missing.clear();
    await pictures.loadOne(a);
    expect(kinds()).toEqual(['shown', 'shown']);
  });

  it('on the own network load by hand alone, whatever may load by itself', async () => {
    const { pictures, asked, kinds } = start({ own: new Set([a]) });
    await pictures.show(article, asks(a, b));
    await pictures.choose('archive');
    await pictures.keep();
    expect(pictures.states.get(a)).toEqual({ kind: 'failed', fault: { kind: 'own-network' } });
    await pictures.loadOne(a);
    expect(kinds()).toEqual(['shown', 'shown']);
    expect(asked).toEqual([b, b, a]);
  });

  it('of the archive that cannot be shown are told with why, until another article is shown', async () => {
    const { pictures, host } = start();
    await vi.waitFor(() => expect(host.archive).toBeDefined());
    await pictures.show(article, asks());
    await pictures.miss('要闻/无.png');
    await pictures.miss('要闻/run.exe.png');
    expect([...pictures.missing]).toEqual([
      ['要闻/无.png', 'no-file'],
      ['要闻/run.exe.png', 'no-picture'],
    ]);
    const late = pictures.miss('要闻/迟.png');
    await pictures.show({ ...article, id: 2 }, asks());
    await late;
    expect(pictures.missing.size).toBe(0);
  });

  it('that are loading are given up with the article, and when the reader says so', async () => {
    const { pictures, kinds } = start({ slow: new Set([a]) });
    await pictures.show(article, asks(a, b));
    void pictures.load();
    await vi.waitFor(() => expect(kinds()).toEqual(['loading', 'shown']));
    pictures.stop();
    expect(kinds()).toEqual(['absent', 'shown']);

    void pictures.load();
    await pictures.show({ ...article, id: 2 }, asks(b));
    expect([...pictures.states.keys()]).toEqual([b]);
    expect(kinds()).toEqual(['shown']);
  });

  it('are kept, those on show included, and are gone when the vault is emptied', async () => {
    const { pictures, vault, kinds } = start();
    await pictures.show(article, asks(a, b));
    await pictures.loadOne(a);
    await pictures.keep();
    expect([...vault.keys()].sort()).toEqual([a, b]);
    expect(pictures.unkept).toEqual([]);
    expect(pictures.vault).toEqual({ pictures: 2, bytes: 18 });

    await pictures.emptyVault();
    expect(pictures.vault).toEqual({ pictures: 0, bytes: 0 });
    // One had been loaded before, and still is.
    expect(kinds()).toEqual(['shown', 'absent']);
  });

  it('that cannot be kept stay as they were, and the reader is told', async () => {
    const { pictures, kinds } = start({ full: true });
    await pictures.show(article, asks(a, b));
    await pictures.loadOne(a);
    await pictures.keep();
    expect(kinds()).toEqual(['shown', 'absent']);
    expect(pictures.failure?.code).toBe('data-folder-full');
  });
});
