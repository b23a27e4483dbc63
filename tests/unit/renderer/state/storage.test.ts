import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../electron/base/failure.ts';
import type { KeptFiles } from '../../../../electron/contract/storage-contract.ts';
import { Host } from '../../../../renderer/state/host.svelte.ts';
import { Storage } from '../../../../renderer/state/storage.svelte.ts';
import { servedArchive, servedHost } from '../support/served.ts';

const kept = (bytes: number): KeptFiles => ({
  indexes: [],
  marks: { path: '/data/marks', bytes: 0 },
  vault: { path: '/data/pictures', pictures: 0, bytes },
});

function storageOf(handlers: Parameters<typeof servedHost>[0]): Storage {
  return new Storage(new Host(servedHost(handlers).wire, () => servedArchive({}).pipe));
}

describe('what is kept on the disk', () => {
  it('is measured anew once the vault is empty', async () => {
    let bytes = 500;
    const storage = storageOf({
      keptFiles: () => kept(bytes),
      emptyPictureVault: () => {
        bytes = 0;
        return null;
      },
    });
    await storage.measure();
    expect(storage.kept?.vault.bytes).toBe(500);
    await storage.emptyVault();
    expect(storage.kept?.vault.bytes).toBe(0);
  });

  it('is shown beside what went wrong, until something goes well', async () => {
    let isRefused = true;
    const storage = storageOf({
      keptFiles: () => kept(0),
      rebuildIndex: () => {
        if (isRefused) throw new Failure('data-folder-unwritable');
        return null;
      },
    });
    await storage.rebuildIndex();
    expect(storage.failure?.code).toBe('data-folder-unwritable');
    expect(storage.kept).toEqual(kept(0));
    isRefused = false;
    await storage.rebuildIndex();
    expect(storage.failure).toBeUndefined();
  });
});
