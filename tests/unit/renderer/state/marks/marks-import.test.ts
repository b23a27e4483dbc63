import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../../electron/base/failure.ts';
import { ArchiveConnection } from '../../../../../renderer/state/archive.svelte.ts';
import { Host } from '../../../../../renderer/state/host.svelte.ts';
import { MarksImport } from '../../../../../renderer/state/marks/marks-import.svelte.ts';
import { Marks } from '../../../../../renderer/state/marks/marks.svelte.ts';
import { servedArchive, servedHost } from '../../support/served.ts';

const summary = {
  articles: 3,
  found: 2,
  changed: 2,
  added: 1,
  read: 2,
  starred: 0,
  hidden: 0,
  labelled: 0,
  notes: 1,
  highlights: 0,
};
const chosen = { file: '/marks.json', preview: { ...summary, samples: [] } };

function start(handlers: Parameters<typeof servedHost>[0]) {
  const archive = servedArchive({});
  const host = new Host(servedHost(handlers).wire, () => archive.pipe);
  const marks = new Marks(
    new ArchiveConnection(archive.wire, { path: '/news', name: 'news', pictures: 'files' }),
  );
  return { marks, marksImport: new MarksImport(host, marks) };
}

describe('an import of marks', () => {
  it('shows what the chosen document would change, and only then is taken up, as one action', async () => {
    const takeUp = vi.fn(() => summary);
    const { marks, marksImport } = start({ chooseMarks: () => chosen, importMarks: takeUp });
    expect(await marksImport.choose()).toBe(true);
    expect(marksImport.chosen).toEqual(chosen);
    expect(takeUp).not.toHaveBeenCalled();
    await marksImport.takeUp();
    expect(marks.notice).toEqual({ kind: 'done', change: null, articles: 2 });
    expect(marksImport.chosen).toBeUndefined();
  });

  it('is nothing where the dialog was closed', async () => {
    const { marks, marksImport } = start({ chooseMarks: () => null });
    expect(await marksImport.choose()).toBe(false);
    expect(marks.notice).toBeUndefined();
  });

  it('says why a document cannot be taken', async () => {
    const { marks, marksImport } = start({
      chooseMarks: () => {
        throw new Failure('marks-unreadable', { path: '/recipe.json' });
      },
    });
    expect(await marksImport.choose()).toBe(false);
    expect(marks.notice).toMatchObject({ kind: 'refused', failure: { code: 'marks-unreadable' } });
  });
});
