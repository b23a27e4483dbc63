import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SealedFile } from '../../../electron/catalogue/sealed-file.ts';
import { inFolder } from './in-folder.ts';

test('a file is one JSON document, whose head alone is read', async () => {
  await inFolder(async folder => {
    const path = join(folder, 'file.json');
    const head = { names: ['晨报', 'line\nbreak', '\ud800', '__proto__'], format: 1 };
    const lines = ['["一"]', '["two"]'].map(line => Buffer.from(line));
    await new SealedFile(path).write({ head, lines });

    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ head, lines: [['一'], ['two']] });
    const file = new SealedFile(path);
    expect(await file.read()).toEqual({ head, lines: [] });
    const bytes = await readFile(path);
    expect(bytes.subarray(file.linesAt, file.linesAt + file.linesLength).toString()).toBe('["一"],\n["two"]');
  });
});

test('a file without lines is one too, and a missing one is nothing', async () => {
  await inFolder(async folder => {
    const path = join(folder, 'file.json');
    expect(await new SealedFile(path).read()).toBeNull();
    await new SealedFile(path).write({ head: {}, lines: [] });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ head: {}, lines: [] });
    expect(await new SealedFile(path).read()).toEqual({ head: {}, lines: [] });
  });
});
