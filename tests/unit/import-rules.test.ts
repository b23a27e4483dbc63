import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint();
});

/** Rules that report when a file of the project had this one line in its stead. */
async function rulesBroken(file: string, line: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(line, { filePath: file });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const rule = '@typescript-eslint/no-restricted-imports';

describe('the import rules', () => {
  it.each([
    ['electron/base/failure.ts', `import type { Article } from '../article/article.ts';`],
    ['electron/commands/commands.ts', `import { fold } from '../search/fold.ts';`],
    ['electron/wire/serve.ts', `import type { FileRecord } from '../catalogue/record.ts';`],
    ['electron/article/metadata.ts', `import { fold } from '../search/fold.ts';`],
    ['electron/catalogue/catalogue.ts', `import { fold } from '../search/fold.ts';`],
    ['electron/search/fold.ts', `import type { FileRecord } from '../catalogue/record.ts';`],
    ['electron/marks/mark-table.ts', `import type { Catalogue } from '../catalogue/catalogue.ts';`],
    ['electron/archive/archive.ts', `import { archiveName } from '../shell/archives/workspace.ts';`],
    ['electron/archive/archive.ts', `import { app } from 'electron';`],
    ['electron/archive/archive.ts', `import { writeArticles } from '../export/write-articles.ts';`],
    ['electron/export/write-articles.ts', `import type { FileRecord } from '../catalogue/record.ts';`],
    ['electron/export/article-text.ts', `import { connection } from '../../renderer/archive-client.ts';`],
    ['electron/shell/host.ts', `import { citations } from '../export/citation/citation.ts';`],
    ['electron/contract/archive-contract.ts', `import type { FileRecord } from '../catalogue/record.ts';`],
    ['electron/shell/window.ts', `import { Archive } from '../archive/archive.ts';`],
    ['electron/shell/window.ts', `import { connection } from '../../renderer/archive-client.ts';`],
    ['electron/cli/run.ts', `import { app } from 'electron';`],
    ['renderer/archive-client.ts', `import type { Archive } from '../electron/archive/archive.ts';`],
    [
      'renderer/archive-client.ts',
      `import { archiveContract } from '../electron/contract/archive-contract.ts';`,
    ],
    ['renderer/archive-client.ts', `import { parseQuery } from '../electron/search/parse-query.ts';`],
    ['renderer/archive-client.ts', `import { readFile } from 'node:fs/promises';`],
    [
      'renderer/App.svelte',
      `<script lang="ts">\nimport type { Archive } from '../electron/archive/archive.ts';\n</script>`,
    ],
  ])('forbid in %s: %s', async (file, line) => {
    expect(await rulesBroken(file, line)).toContain(rule);
  });

  it.each([
    ['electron/archive/archive.ts', `import type { FileRecord } from '../catalogue/record.ts';`],
    ['electron/shell/window.ts', `import { app } from 'electron';`],
    ['electron/export/article-text.ts', `import { dateText } from '../../renderer/text/article-facts.ts';`],
    [
      'renderer/archive-client.ts',
      `import type { ArchiveContract } from '../electron/contract/archive-contract.ts';`,
    ],
    ['renderer/archive-client.ts', `import { commands } from '../electron/commands/commands.ts';`],
    ['renderer/archive-client.ts', `import { narrowed } from '../electron/search/query-shape.ts';`],
    ['renderer/archive-client.ts', `import { connect } from '../electron/wire/connect.ts';`],
  ])('allow in %s: %s', async (file, line) => {
    expect(await rulesBroken(file, line)).not.toContain(rule);
  });
});
