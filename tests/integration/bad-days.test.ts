/** Disks that are full or read only, files that may not be read, programs that meet: each ends in a sentence, and heals. */
import { chmodSync, chownSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveDataFolder } from '../../electron/base/archive-id.ts';
import { articleFile, makeArchive, temporaryFolder, write } from '../support/archive.ts';
import { nobody, runAsOrdinaryUser, runCommandLine, runWithLittleRoom } from '../support/command-line.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened, close } = openArchives();

const fileCount = 150;
const body = (file: number) => `口岸货物逐件消杀，第${file}件。Night trains run late. `.repeat(30);

function someArchive(): string {
  const root = makeArchive();
  for (let file = 0; file < fileCount; file++) {
    write(root, `s${file % 3}/${file}.md`, articleFile({ title: `第${file}号通报`, body: body(file) }));
  }
  chmodSync(root, 0o755);
  return root;
}

/** A folder that an ordinary user may write in. */
function dataOfOrdinaryUser(): string {
  const data = temporaryFolder('data');
  if (process.getuid?.() === 0) chownSync(data, nobody, nobody);
  return data;
}

async function agrees(root: string, data: string): Promise<void> {
  expect(await runCommandLine('index', root, '--user-data', data)).toMatchObject({ code: 0 });
  expect(await runCommandLine('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
}

describe.skipIf(process.platform === 'win32')('on a bad day', () => {
  it.each([4, 64])('a disk that takes %i blocks is told as full, and heals with room', async blocks => {
    const root = someArchive();
    const data = temporaryFolder('data');
    const full = await runWithLittleRoom(blocks, 'index', root, '--user-data', data);
    expect(full.code).toBe(1);
    expect(full.err).toContain('no room left');
    await agrees(root, data);
    for (let file = 0; file < fileCount; file += 2) {
      write(root, `s${file % 3}/${file}.md`, articleFile({ title: `第${file}号改过`, body: body(file + 1) }));
    }
    expect(await runWithLittleRoom(blocks, 'index', root, '--user-data', data)).toMatchObject({ code: 1 });
    const kept = archiveDataFolder(data, root);
    expect(readdirSync(join(kept, 'text')).filter(name => name.endsWith('.tmp'))).toEqual([]);
    await agrees(root, data);
  });

  it('files and folders that may not be read are named, and read once they may be', async () => {
    const root = someArchive();
    const data = dataOfOrdinaryUser();
    expect(await runAsOrdinaryUser('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    chmodSync(join(root, 's0/0.md'), 0);
    chmodSync(join(root, 's1'), 0);
    write(root, 's0/0.md.touched.md', articleFile({ title: '新的' }));
    expect(await runAsOrdinaryUser('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    const ledger = await runAsOrdinaryUser('ledger', root, '--json', '--user-data', data);
    expect(ledger.out).toContain('"path":"s1"');
    // What was known of them before is kept as long as nobody can look.
    const found = await runAsOrdinaryUser('search', root, '口岸', '--count', '--user-data', data);
    expect(found.out.trim()).toBe(String(fileCount));
    chmodSync(join(root, 's0/0.md'), 0o644);
    chmodSync(join(root, 's1'), 0o755);
    expect(await runAsOrdinaryUser('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    expect(await runAsOrdinaryUser('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
  });

  it('a data folder that may not be written is searched as it is, and told when something has changed', async () => {
    const root = someArchive();
    const data = dataOfOrdinaryUser();
    expect(await runAsOrdinaryUser('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    const names = readdirSync(data, { recursive: true }).map(name => join(data, String(name)));
    for (const name of names) chmodSync(name, 0o555);
    const found = await runAsOrdinaryUser('search', root, '口岸', '--count', '--user-data', data);
    expect(found).toMatchObject({ code: 0, out: `${fileCount}\n` });
    write(root, 'new.md', articleFile({ title: '新的', body: '口岸' }));
    const refused = await runAsOrdinaryUser('index', root, '--user-data', data);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('may not write');
    for (const name of names) chmodSync(name, 0o755);
    expect(await runAsOrdinaryUser('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    expect(await runAsOrdinaryUser('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
  });

  it('a second program is told that the index is in use, and the first goes on', async () => {
    const root = someArchive();
    const data = temporaryFolder('data');
    const archive = await opened(root, archiveDataFolder(data, root));
    const refused = await runCommandLine('index', root, '--user-data', data);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Another window or command');
    await archive.reconcile();
    await close(archive);
    await agrees(root, data);
  });

  it('an archive that goes away while it is indexed keeps what it had', async () => {
    const root = someArchive();
    const data = temporaryFolder('data');
    const archive = await opened(root, data);
    await archive.reconcile();
    for (let file = 0; file < fileCount; file++) {
      write(root, `s${file % 3}/${file}.md`, articleFile({ title: `第${file}号改过`, body: body(file) }));
    }
    const indexing = archive.reconcile();
    rmSync(root, { recursive: true });
    await expect(indexing).rejects.toMatchObject({ code: 'archive-folder-missing' });
    expect(archive.status()).toMatchObject({ state: 'failed', articles: fileCount });
  });
});
