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
  searches: 0,
};
const file = '/marks.json';
const preview = { ...summary, samples: [] };

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
    const { marks, marksImport } = start({
      chooseMarks: () => ({ file }),
      previewMarks: () => preview,
      importMarks: takeUp,
    });
    await marksImport.choose();
    expect(marksImport.state).toEqual({ kind: 'shown', file, preview });
    expect(takeUp).not.toHaveBeenCalled();
    const taken = marksImport.takeUp();
    expect(marksImport.state.kind).toBe('importing');
    await taken;
    expect(marks.notice).toEqual({ kind: 'done', change: null, articles: 2 });
    expect(marksImport.state).toEqual({ kind: 'idle' });
  });

  it('is nothing where the dialog was closed', async () => {
    const { marks, marksImport } = start({ chooseMarks: () => null });
    await marksImport.choose();
    expect(marksImport.state).toEqual({ kind: 'idle' });
    expect(marks.notice).toBeUndefined();
  });

  it('may be given up while the document is read, at the other end, too', async () => {
    const given = vi.fn();
    const { marks, marksImport } = start({
      chooseMarks: () => ({ file }),
      previewMarks: (_input, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            given();
            reject(new Failure('cancelled'));
          });
        }),
    });
    const chosen = marksImport.choose();
    await vi.waitFor(() => expect(marksImport.state).toEqual({ kind: 'reading', file }));
    marksImport.close();
    await chosen;
    await vi.waitFor(() => expect(given).toHaveBeenCalled());
    expect(marksImport.state).toEqual({ kind: 'idle' });
    expect(marks.notice).toBeUndefined();
  });

  it('says why a document cannot be taken', async () => {
    const { marks, marksImport } = start({
      chooseMarks: () => ({ file: '/recipe.json' }),
      previewMarks: () => {
        throw new Failure('marks-unreadable', { path: '/recipe.json' });
      },
    });
    await marksImport.choose();
    expect(marksImport.state).toEqual({ kind: 'idle' });
    expect(marks.notice).toMatchObject({ kind: 'refused', failure: { code: 'marks-unreadable' } });
  });
});
