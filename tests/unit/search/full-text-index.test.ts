import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../electron/base/failure.ts';
import { guarded } from '../../../electron/search/full-text-file.ts';
import { FullTextReader } from '../../../electron/search/full-text-reader.ts';
import { FullTextWriter, type TextBatch } from '../../../electron/search/full-text-writer.ts';
import { indexText } from '../../../electron/search/index-text.ts';
import { rowidOf } from '../../../electron/search/rowid.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-text-'));
  file = join(folder, 'text.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (rowid: number, title: string, body = '') => {
  return { rowid, title: indexText(title), body: indexText(body) };
};
const batch = (added: TextBatch['added'], removed: readonly number[] = []): TextBatch => {
  return { generation: 1, shards: [0], removed, added };
};

function written(added: TextBatch['added']): { writer: FullTextWriter; reader: FullTextReader } {
  const writer = new FullTextWriter(file);
  writer.write(batch(added));
  return { writer, reader: new FullTextReader(file) };
}

function failureOf(action: () => unknown): unknown {
  try {
    action();
  } catch (thrown) {
    return thrown instanceof Failure ? { code: thrown.code, details: thrown.details } : thrown;
  }
  return undefined;
}

describe('what is written', () => {
  test('comes back newest first, in whatever order it was added', () => {
    const { writer, reader } = written([text(5, 'a'), text(9, 'b a'), text(2, 'a'), text(7, 'b')]);
    expect([...reader.newestFirst('("a")')]).toEqual([9, 5, 2]);
    expect([...reader.rowids()]).toEqual([2, 5, 7, 9]);
    reader.close();
    writer.close();
  });

  test('keeps rowids that carry a date and the greatest id', () => {
    const rowid = rowidOf(Date.UTC(2800, 0, 1), 2 ** 24 - 1);
    const { writer, reader } = written([text(rowid, 'a')]);
    writer.write(batch([], [rowid, 77]));
    expect([...reader.rowids()]).toEqual([]);
    reader.close();
    writer.close();
  });

  test('replaces the text that was there under the same rowid', () => {
    const { writer, reader } = written([text(1, 'old', 'both')]);
    writer.write(batch([text(1, 'new', 'both')]));
    expect([...reader.newestFirst('("old")')]).toEqual([]);
    expect([...reader.newestFirst('("both")')]).toEqual([1]);
    writer.write(batch([text(1, 'newest')], [1]));
    expect([...reader.newestFirst('("newest")')]).toEqual([1]);
    reader.close();
    writer.close();
  });

  test('ranks a word in the title above the same word in the body', () => {
    const { writer, reader } = written([
      text(1, 'other', 'word'),
      text(2, 'word', 'other'),
      text(3, 'c', 'd'),
    ]);
    const scores = new Map(Array.from(reader.ranked('("word")'), ({ rowid, score }) => [rowid, score]));
    expect(scores.get(2)).toBeGreaterThan(scores.get(1) ?? Infinity);
    reader.close();
    writer.close();
  });

  test('is all of a batch or nothing of it', () => {
    const { writer, reader } = written([text(1, 'a')]);
    const broken = { ...text(3, 'a'), rowid: 0.5 };
    expect(() => writer.write({ ...batch([text(2, 'a'), broken], [1]), generation: 2 })).toThrow();
    expect([...reader.newestFirst('("a")')]).toEqual([1]);
    expect(reader.shardGenerations()).toEqual(new Map([[0, 1]]));
    writer.write(batch([text(2, 'a')]));
    expect([...reader.newestFirst('("a")')]).toEqual([2, 1]);
    reader.close();
    writer.close();
  });

  test('records the generation of each shard, and a forgotten shard loses its texts', () => {
    const { writer, reader } = written([
      text(1, 'a'),
      text(rowidOf(0, 4096), 'a'),
      text(rowidOf(9e9, 2), 'a'),
    ]);
    writer.write({ generation: 2, shards: [1, 2], removed: [], added: [] });
    expect(reader.shardGenerations()).toEqual(
      new Map([
        [0, 1],
        [1, 2],
        [2, 2],
      ]),
    );
    writer.forgetShards([0, 2, 40]);
    expect([...reader.rowids()]).toEqual([rowidOf(0, 4096)]);
    expect(reader.shardGenerations()).toEqual(new Map([[1, 2]]));
    reader.close();
    writer.close();
  });
});

describe('a reader beside the writer', () => {
  test('sees what is written while it goes on, once each and in order', () => {
    const { writer, reader } = written(Array.from({ length: 20_000 }, (_, rowid) => text(rowid, 'a')));
    const rows = reader.newestFirst('("a")');
    expect(rows.next().value).toBe(19_999);
    writer.write(batch([text(50_000, 'a')], [1_000]));
    const all = [19_999, ...rows];
    expect(all).toEqual(
      Array.from({ length: 20_000 }, (_, at) => 19_999 - at).filter(rowid => rowid !== 1_000),
    );
    const [first] = reader.newestFirst('("a")');
    expect(first).toBe(50_000);
    expect([...reader.rowids()]).toEqual(all.reverse().concat(50_000));
    expect(Array.from(reader.ranked('("a")'), ({ rowid }) => rowid)).toHaveLength(20_000);
    reader.close();
    writer.close();
  });

  test('may step through several results in turn, and leave one early', () => {
    const { writer, reader } = written([text(1, 'a b'), text(2, 'a b'), text(3, 'a')]);
    const [one, other] = [reader.newestFirst('("a")'), reader.newestFirst('("b")')];
    expect([one.next().value, other.next().value, one.next().value]).toEqual([3, 2, 2]);
    one.return?.();
    expect(other.next().value).toBe(1);
    reader.close();
    writer.close();
  });

  test('may be another process, which sees whole batches alone', async () => {
    const { writer, reader } = written([text(1, 'a')]);
    const script = join(folder, 'count.cjs');
    writeFileSync(
      script,
      `const { DatabaseSync } = require(${JSON.stringify(join(process.cwd(), 'node_modules/@photostructure/sqlite'))});
       const database = new DatabaseSync(process.argv[2], { readOnly: true });
       const seen = new Set();
       process.on('message', () => { process.send([...seen]); process.disconnect(); });
       const look = () => { seen.add(database.prepare('SELECT count(*) AS rows FROM article_text').get().rows); if (process.connected) setImmediate(look); };
       look();
       process.send('ready');`,
    );
    const other = fork(script, [file]);
    await once(other, 'message');
    for (let round = 0; round < 20; round++) {
      writer.write(batch(Array.from({ length: 10 }, (_, at) => text(2 + round * 10 + at, 'a'))));
    }
    other.send('stop');
    const [seen] = (await once(other, 'message')) as [number[]];
    expect(seen.filter(count => count % 10 !== 1)).toEqual([]);
    await once(other, 'exit');
    reader.close();
    writer.close();
  });
});

describe('a file that cannot be used', () => {
  test('that is no database is damaged, and stays as it was', () => {
    writeFileSync(file, 'no database, but a text of some length\n'.repeat(200));
    const before = readFileSync(file);
    expect(failureOf(() => new FullTextWriter(file))).toEqual({
      code: 'index-damaged',
      details: { path: file },
    });
    expect(failureOf(() => new FullTextReader(file))).toEqual({
      code: 'index-damaged',
      details: { path: file },
    });
    expect(readFileSync(file)).toEqual(before);
  });

  test('with overwritten pages is damaged', () => {
    const many = Array.from({ length: 500 }, (_, rowid) => text(rowid, `a${rowid}`, '疫情防控'.repeat(40)));
    const { writer, reader } = written(many);
    reader.close();
    writer.close();
    const descriptor = openSync(file, 'r+');
    const { length } = readFileSync(file);
    for (let page = 4; page * 4096 < length; page++)
      writeSync(descriptor, Buffer.alloc(4096, 7), 0, 4096, page * 4096);
    const use = () => {
      const damaged = new FullTextReader(file);
      try {
        return [...damaged.newestFirst('("疫情")'), ...damaged.rowids()];
      } finally {
        damaged.close();
      }
    };
    expect(failureOf(use)).toEqual({ code: 'index-damaged', details: { path: file } });
  });

  test('that is locked is in use', () => {
    const { writer, reader } = written([]);
    reader.close();
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(failureOf(() => writer.write(batch([])))).toEqual({
      code: 'archive-in-use',
      details: { path: file },
    });
    other.close();
    writer.write(batch([]));
    writer.close();
  }, 30_000);

  test('in a folder that is not there cannot be written', () => {
    const path = join(folder, 'missing', 'text.sqlite');
    expect(failureOf(() => new FullTextWriter(path))).toEqual({
      code: 'data-folder-unwritable',
      details: { path },
    });
  });

  test('on a full disk is told as such', () => {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE filling (content); PRAGMA max_page_count = 4');
    const fill = () => guarded(file, () => database.exec('INSERT INTO filling VALUES (zeroblob(100000))'));
    expect(failureOf(fill)).toEqual({ code: 'data-folder-full', details: { path: file } });
    database.close();
  });

  test('of another version is emptied, so that the archive is read again', () => {
    const { writer, reader } = written([text(1, 'a')]);
    reader.close();
    writer.close();
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 999');
    other.close();
    expect(failureOf(() => new FullTextReader(file))).toMatchObject({ code: 'index-damaged' });
    const again = new FullTextWriter(file);
    const emptied = new FullTextReader(file);
    expect([...emptied.rowids()]).toEqual([]);
    expect(emptied.shardGenerations().size).toBe(0);
    emptied.close();
    again.close();
  });
});
