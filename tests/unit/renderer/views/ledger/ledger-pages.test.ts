import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../../electron/base/failure.ts';
import type { LedgerEntry } from '../../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../../renderer/state/archive.svelte.ts';
import { LedgerPages } from '../../../../../renderer/views/ledger/ledger-pages.svelte.ts';
import { servedArchive } from '../../support/served.ts';

const files: readonly LedgerEntry[] = Array.from({ length: 450 }, (_, index) => ({
  path: `${index}.md`,
  outcome: index % 3 === 0 ? 'repaired' : 'skipped',
  remarks: [],
}));
const counts = { indexed: 0, repaired: 150, unreadable: 0, skipped: 300 };

function start(broken: () => boolean = () => false) {
  const { wire } = servedArchive({
    ledger({ offset, limit, outcomes }) {
      if (broken()) throw new Failure('index-damaged', { path: '/index' });
      const wanted = files.filter(file => outcomes.includes(file.outcome));
      return { entries: wanted.slice(offset, offset + limit), offset, total: wanted.length, counts };
    },
  });
  return new LedgerPages(new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' }));
}

describe('the pages of the ledger', () => {
  it('come one at a time until all files are there, each once', async () => {
    const pages = start();
    await pages.show(['repaired', 'skipped']);
    expect(pages.entries).toHaveLength(200);
    expect(pages.counts).toEqual(counts);
    await Promise.all([pages.more(), pages.more()]);
    expect(pages.entries).toHaveLength(400);
    await pages.more();
    await pages.more();
    expect(pages.entries.map(entry => entry.path)).toEqual(files.map(file => file.path));
  });

  it('hold only files of the outcomes asked for last', async () => {
    const pages = start();
    const first = pages.show(['skipped']);
    await pages.show(['repaired']);
    await first;
    expect(pages.total).toBe(150);
    expect(new Set(pages.entries.map(entry => entry.outcome))).toEqual(new Set(['repaired']));
  });

  it('tell of a failure and go on where they were', async () => {
    let broken = false;
    const pages = start(() => broken);
    await pages.show(['repaired', 'skipped']);
    broken = true;
    await pages.more();
    expect(pages.failure?.code).toBe('index-damaged');
    broken = false;
    await pages.more();
    expect(pages.failure).toBeUndefined();
    expect(pages.entries).toHaveLength(400);
  });
});
