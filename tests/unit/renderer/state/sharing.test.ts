import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Reading } from '../../../../renderer/state/reading.svelte.ts';
import { Result } from '../../../../renderer/state/result.svelte.ts';
import { Sharing } from '../../../../renderer/state/sharing.svelte.ts';
import type { HostContract } from '../../../../electron/contract/host-contract.ts';
import type { Handlers } from '../../../../electron/wire/contract.ts';
import { servedArchive, servedHost } from '../support/served.ts';

function start(handlers: Partial<Handlers<HostContract>>) {
  const archive = servedArchive({});
  const shell = servedHost(handlers);
  const host = new Host(shell.wire, () => archive.pipe);
  const connection = new ArchiveConnection(archive.wire, { path: '/news', name: 'news', pictures: 'files' });
  const result = new Result(connection);
  const sharing = new Sharing(host, new Reading(connection, host), result);
  return { sharing, shell, result };
}

describe('an export of the list', () => {
  it('is named by the archive where nothing was searched for, shows how far it is, and then what was written', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    const { sharing, shell } = start({
      async exportArticles({ scope, name }) {
        expect([scope.kind, name]).toEqual(['result', 'news']);
        await held;
        return { file: '/books/news.epub', articles: 3, leftOut: 1 };
      },
    });
    const exported = sharing.exportResult('epub');
    shell.service.emit('exportProgress', { done: 1, total: 4 });
    await vi.waitFor(() =>
      expect(sharing.state).toEqual({ kind: 'working', progress: { done: 1, total: 4 } }),
    );
    release();
    await exported;
    expect(sharing.state).toMatchObject({
      kind: 'written',
      file: '/books/news.epub',
      exported: { leftOut: 1 },
    });
  });

  it('that is dismissed is given up at the other end, and what comes of it is not told', async () => {
    const given = vi.fn();
    const { sharing } = start({
      exportArticles: (_order, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            given();
            reject(new Failure('cancelled'));
          });
        }),
    });
    const exported = sharing.exportResult('html');
    await vi.waitFor(() => expect(sharing.state.kind).toBe('working'));
    sharing.dismiss();
    await exported;
    await vi.waitFor(() => expect(given).toHaveBeenCalled());
    expect(sharing.state).toEqual({ kind: 'idle' });
  });

  it('says nothing where the dialog was closed, and why where it failed', async () => {
    const { sharing } = start({ exportArticles: () => null });
    await sharing.exportResult('html');
    expect(sharing.state).toEqual({ kind: 'idle' });
    const failing = start({
      exportArticles: () => {
        throw new Failure('output-unwritable', { path: '/full' });
      },
    });
    await failing.sharing.exportResult('html');
    expect(failing.sharing.state).toMatchObject({ kind: 'failed', failure: { code: 'output-unwritable' } });
  });
});

describe('an export of selected rows', () => {
  it('names the rows, in the order of the list', async () => {
    const scopes: unknown[] = [];
    const { sharing, result } = start({
      exportArticles({ scope }) {
        scopes.push(scope);
        return { file: '/books/news.epub', articles: 3, leftOut: 0 };
      },
    });
    result.selection.toggle(9, 4);
    result.selection.toggle(null, 5);
    await sharing.exportSelection('epub');
    const rows = [
      { from: 4, to: 6 },
      { from: 9, to: 10 },
    ];
    expect(scopes).toEqual([{ kind: 'result', query: result.query, order: result.order, rows }]);
    expect(sharing.state).toMatchObject({ kind: 'written', exported: { articles: 3 } });
  });
});

describe('what is about one article', () => {
  it('does nothing where none is on show', async () => {
    const { sharing } = start({});
    await sharing.copyAs('markdown');
    expect(sharing.state).toEqual({ kind: 'idle' });
  });
});
