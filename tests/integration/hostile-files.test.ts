/** Files that no article is, in one archive: each is in the ledger with what happened, and none stands in the way of others. */
import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFile, list, makeArchive, temporaryFolder } from '../support/archive.ts';
import { runCommandLine } from '../support/command-line.ts';
import { openArchives } from '../support/open-archives.ts';

const { opened } = openArchives();

interface Line {
  readonly path: string;
  readonly outcome: string;
  readonly reason?: string;
}

async function ledger(root: string, data: string): Promise<Map<string, string>> {
  const { out } = await runCommandLine('ledger', root, '--json', '--user-data', data);
  const lines = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line);
  return new Map(lines.map(({ path, outcome, reason = '' }) => [path, `${outcome}: ${reason}`]));
}

function sparse(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
}

describe.skipIf(process.platform === 'win32')('an archive of hostile files', () => {
  it('is indexed, every file of it named with what happened', async () => {
    const root = makeArchive({
      'good.md': articleFile({ title: '好', body: '正常的文章' }),
      'empty.md': '',
      'binary.md': Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
      'new\nline.md': articleFile({ title: '换行', body: '正常的文章' }),
      [`${'长'.repeat(84)}.md`]: articleFile({ title: '长名', body: '正常的文章' }),
      'caf\u00e9.md': articleFile({ title: 'composed', body: '正常的文章' }),
      'cafe\u0301.md': articleFile({ title: 'decomposed', body: '正常的文章' }),
      'Twin.md': articleFile({ title: 'twin', body: '正常的文章' }),
      'tWIN.md': articleFile({ title: 'twin', body: '正常的文章' }),
      'dots...md': articleFile({ title: 'dots', body: '正常的文章' }),
      'CON.md': articleFile({ title: 'reserved', body: '正常的文章' }),
      'a:b?c*.md': articleFile({ title: 'signs', body: '正常的文章' }),
      [`${'deep/'.repeat(60)}end.md`]: articleFile({ title: 'deep', body: '正常的文章' }),
      'trailing. /space .md': articleFile({ title: 'trailing', body: '正常的文章' }),
      'bomb.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}x]\n`).join('')}title: 炸弹\ntags: *j\n---\n正常的文章`,
      'proto.md': '---\n__proto__:\n  polluted: yes\ntitle: 原型\n---\n正常的文章',
    });
    sparse(join(root, 'large.md'), 200 * 1024 * 1024);
    sparse(join(root, 'sparse.md'), 5 * 1024 * 1024 * 1024);
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    symlinkSync('loop.md', join(root, 'loop.md'));
    symlinkSync(root, join(root, 'again'));
    symlinkSync('/etc/passwd', join(root, 'escape.md'));
    symlinkSync('/dev/zero', join(root, 'device.md'));
    symlinkSync('nowhere.md', join(root, 'dangling.md'));
    const data = temporaryFolder('data');
    expect(await runCommandLine('index', root, '--user-data', data)).toMatchObject({ code: 0 });
    expect(await runCommandLine('verify', root, '--user-data', data)).toMatchObject({ code: 0, out: '' });
    const found = await runCommandLine('search', root, '正常的文章', '--count', '--user-data', data);
    expect(found.out.trim()).toBe('14');
    const outcomes = await ledger(root, data);
    for (const [path, outcome] of [
      ['good.md', /^indexed/],
      ['bomb.md', /^repaired.*alias/],
      ['proto.md', /^indexed/],
      ['empty.md', /^skipped.*empty/],
      ['binary.md', /^skipped.*not text/],
      ['large.md', /^skipped.*too large/],
      ['sparse.md', /^skipped.*too large/],
      ['pipe.md', /^skipped.*not an ordinary file/],
      ['escape.md', /^skipped.*outside the archive/],
      ['device.md', /^skipped.*outside the archive/],
      ['loop.md', /^unreadable.*ELOOP/],
      ['dangling.md', /^unreadable.*ENOENT/],
    ] as const) {
      expect(outcomes.get(path), path).toMatch(outcome);
    }
    expect(outcomes.size).toBe(23);
  });

  it('hands out nothing that lies outside of it, whatever is asked for', async () => {
    const secret = join(temporaryFolder('elsewhere'), 'secret.txt');
    writeFileSync(secret, 'a secret of the reader');
    const root = makeArchive({ 'good.md': articleFile({ title: '好', body: '正常的文章' }) });
    symlinkSync(secret, join(root, 'notes.txt'));
    const archive = await opened(root, temporaryFolder('data'));
    await archive.reconcile();
    const { entries } = await archive.queries.ledger(0, 10, ['skipped']);
    expect(entries).toMatchObject([{ path: 'notes.txt' }]);
    const [good] = await list(archive);
    // There are two: 0 and 1.
    const id = 1 - (good?.id ?? NaN);
    const { signal } = new AbortController();
    await expect(archive.article(id, signal)).rejects.toMatchObject({ code: 'article-unreadable' });
    await expect(archive.stories.similar(id, 5, signal)).rejects.toMatchObject({ code: 'article-missing' });
    expect(await archive.queries.snippets({ text: 'secret', typing: false }, [id], signal)).toEqual([]);
  });
});
