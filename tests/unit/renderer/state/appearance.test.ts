import { describe, expect, it, vi } from 'vitest';
import type { HostState, Settings } from '../../../../electron/contract/host-contract.ts';
import { Appearance } from '../../../../renderer/state/appearance.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const usual = { textSize: 100, lineHeight: 'normal', lineWidth: 'normal', typeface: 'sans' };

/** A shell that keeps settings, and the appearance of articles in two archives of it. */
async function opened(first: Partial<Settings> = {}) {
  let settings: Settings = { language: 'system', theme: 'system', keys: {}, ...first };
  const state = (): HostState => ({
    archive: { kind: 'none' },
    recent: [],
    settings,
    language: 'en',
    platform: 'linux',
    version: '1',
    pictures: { archive: false, sources: [], articles: [] },
  });
  const shell = servedHost({
    state,
    changeSettings: changed => {
      settings = changed;
      shell.service.emit('state', state());
      return null;
    },
  });
  const host = new Host(shell.wire, () => servedArchive({}).pipe);
  await vi.waitFor(() => expect(host.state).toBeDefined());
  return { here: new Appearance(host, '/here'), there: new Appearance(host, '/there'), kept: () => settings };
}

describe('the appearance of articles', () => {
  it('is as usual until something was chosen, and then the same in all archives', async () => {
    const { here, there, kept } = await opened();
    expect(here.style).toEqual(usual);
    expect(here.isUsual).toBe(true);
    here.change({ typeface: 'serif' });
    await vi.waitFor(() => expect(there.style.typeface).toBe('serif'));
    expect(kept().reading).toEqual({ ...usual, typeface: 'serif' });
    here.reset();
    await vi.waitFor(() => expect(here.isUsual).toBe(true));
  });

  it('has text grow and shrink by steps, to an end', async () => {
    const { here } = await opened({ reading: { ...usual, textSize: 175 } as Settings['reading'] });
    here.enlarge();
    await vi.waitFor(() => expect(here.style.textSize).toBe(200));
    expect(here.canEnlarge).toBe(false);
    here.enlarge();
    here.reduce();
    await vi.waitFor(() => expect(here.style.textSize).toBe(175));
    expect(here.canReduce).toBe(true);
  });

  it('steps on from a size that is none of the steps', async () => {
    const { here } = await opened({ reading: { ...usual, textSize: 104 } as Settings['reading'] });
    here.reduce();
    await vi.waitFor(() => expect(here.style.textSize).toBe(100));
  });

  it('may be an archive’s own, and be given up again', async () => {
    const { here, there } = await opened();
    here.setOwn(true);
    await vi.waitFor(() => expect(here.isOwn).toBe(true));
    here.change({ lineWidth: 'wide' });
    await vi.waitFor(() => expect(here.style.lineWidth).toBe('wide'));
    expect(there.style).toEqual(usual);
    there.change({ lineHeight: 'loose' });
    await vi.waitFor(() => expect(there.style.lineHeight).toBe('loose'));
    expect(here.style).toEqual({ ...usual, lineWidth: 'wide' });
    here.setOwn(false);
    await vi.waitFor(() => expect(here.style).toEqual({ ...usual, lineHeight: 'loose' }));
  });

  it('leaves everything else that was chosen alone', async () => {
    const { here, kept } = await opened({ keys: { back: ['Mod+j'] } });
    here.changeTheme('sepia');
    await vi.waitFor(() => expect(here.theme).toBe('sepia'));
    expect(kept()).toMatchObject({ language: 'system', keys: { back: ['Mod+j'] }, theme: 'sepia' });
  });
});
