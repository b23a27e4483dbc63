import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hiddenWord } from '../../../bench/archive/article.mjs';
import { shareOfReprints } from '../../../bench/archive/flaws.mjs';
import { layOut } from '../../../bench/archive/names.mjs';
import { tellStory } from '../../../bench/archive/story.mjs';
import { articlesOf, FolderNotEmpty, writeArchive } from '../../../bench/archive/write.mjs';

const count = 2_000;
const seed = 4;
const articles = [...articlesOf(count, seed)];
const decode = (bytes: Uint8Array, encoding: string | null) =>
  new TextDecoder(encoding ?? 'utf-8').decode(bytes);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'make-archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function digest(list: Iterable<{ path: string; bytes: Uint8Array }>): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of list) hash.update(path).update(bytes);
  return hash.digest('hex');
}

describe('a generated archive', () => {
  it('is the same for the same seed and another for another', () => {
    expect(digest(articlesOf(200, seed))).toBe(digest(articles.slice(0, 200)));
    expect(digest(articlesOf(200, 8))).not.toBe(digest(articles.slice(0, 200)));
  });

  it('gives every article a path of its own under section, source and feed', () => {
    expect(new Set(articles.map(({ path }) => path.toLowerCase())).size).toBe(count);
    for (const { path } of articles)
      expect(path).toMatch(/^[^/]+\/([^/]+)\/\1 - [^/]+\/[^/:\\?*"<>|[\]#]+\.md$/u);
  });

  it('writes every file, and only into an empty folder', async () => {
    const archive = join(folder, 'archive');
    await writeArchive(archive, articles.slice(0, 60));
    const written = await readdir(archive, { recursive: true, withFileTypes: true });
    expect(written.filter(entry => entry.isFile())).toHaveLength(60);
    for (const { path, bytes } of articles.slice(0, 60)) {
      expect(Buffer.compare(await readFile(join(archive, path)), bytes)).toBe(0);
    }
    await writeFile(join(folder, 'note.txt'), 'kept');
    await expect(writeArchive(folder, articles)).rejects.toBeInstanceOf(FolderNotEmpty);
  });

  it('states title, section, author and date in the front matter of whole files', () => {
    const whole = articles.filter(
      ({ bytes, expectation }) => expectation.kind === 'html' && bytes.length > 0,
    );
    expect(whole.length).toBeGreaterThan(0.8 * count);
    for (const { bytes, expectation } of whole) {
      const text = decode(bytes, expectation.encoding).replaceAll('&#123;', '{').replaceAll('&#125;', '}');
      const front = text.split('---\n')[1] ?? '';
      for (const part of expectation.section ?? []) expect(front).toContain(`\n - ${part}\n`);
      expect(front).toContain(`\nauthor: ${expectation.author ?? ''}\n`);
      if (expectation.dateSource === 'front-matter') expect(front).toMatch(/\ndate: \S/u);
      else expect(expectation.path).toMatch(/\/\d{4}-?\d{2}-?\d{2}[ -][^/]+$/u);
      expect(text).toContain(expectation.title);
    }
  });

  it('holds no brace outside entities, and litter that no reader sees', () => {
    const feeds = articles.filter(({ expectation }) => expectation.kind === 'html');
    const texts = feeds.map(({ bytes, expectation }) => decode(bytes, expectation.encoding));
    expect(texts.filter(text => /[{}]/u.test(text))).toEqual([]);
    expect(texts.filter(text => text.includes(hiddenWord)).length).toBeGreaterThan(0.5 * texts.length);
  });

  it('has bodies around 3 KB and a few much longer', () => {
    const sizes = articles.map(({ bytes }) => bytes.length).sort((a, b) => a - b);
    expect(sizes[count / 2]).toBeGreaterThan(2_500);
    expect(sizes[count / 2]).toBeLessThan(5_500);
    expect(sizes[count - 5]).toBeGreaterThan(20_000);
  });

  it('spreads over ten years, four languages and every kind of flaw', () => {
    const expectations = articles.map(({ expectation }) => expectation);
    const kinds = new Set(
      expectations.flatMap(({ flaws, language, encoding, date }) => [
        ...flaws,
        language,
        encoding,
        date?.slice(0, 4),
      ]),
    );
    const years = Array.from({ length: 10 }, (_, past) => String(2015 + past));
    const flaws = [
      'quotesInQuotes',
      'colonsUnquoted',
      'bracesInTitle',
      'titleMissing',
      'cutInsideCharacter',
      'empty',
    ];
    for (const kind of [...years, ...flaws, 'zh', 'en', 'ja', 'ko', 'utf-8', 'gbk', 'utf-16le'])
      expect(kinds).toContain(kind);
  });

  it('has stories that other sources carry within three days, changed in every way', () => {
    const { stories, changes } = reprints();
    const copies = [...stories.values()].flatMap(([, ...others]) => others);
    expect(copies.length).toBeGreaterThan(0.06 * count);
    expect(copies.length).toBeLessThan(0.1 * count);
    expect(changes).toEqual(new Set(Object.keys(shareOfReprints)));
    for (const [first, ...others] of stories.values()) {
      for (const copy of others) {
        expect(copy.language).toBe(first?.language);
        expect(copy.section).not.toEqual(first?.section);
        const apart = Date.parse(copy.date?.slice(0, 10) ?? '') - Date.parse(first?.date?.slice(0, 10) ?? '');
        expect(apart).toBeGreaterThanOrEqual(0);
        expect(apart).toBeLessThanOrEqual(3 * 86_400_000);
      }
    }
  });

  it('has articles of other stories that are made alike', () => {
    const told = tellAll();
    const leads = new Map<string, Set<number>>();
    for (const { texts, first } of told) {
      const [lead = ''] = texts;
      leads.set(lead, (leads.get(lead) ?? new Set()).add(first));
    }
    expect([...leads.values()].filter(stories => stories.size > 1).length).toBeGreaterThan(3);
  });
});

function reprints() {
  const stories = new Map<number, (typeof articles)[number]['expectation'][]>();
  const changes = new Set<string>();
  for (const { expectation } of articles) {
    if (expectation.story === null || expectation.section === null) continue;
    stories.set(expectation.story, [...(stories.get(expectation.story) ?? []), expectation]);
    for (const change of expectation.changes) changes.add(change);
  }
  return { stories, changes };
}

function tellAll() {
  const layout = layOut(seed);
  return Array.from({ length: 800 }, (_, place) => tellStory(seed, place, layout));
}
