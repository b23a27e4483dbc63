/**
 * Makes an archive of invented news for benchmarks and tests: node bench/make-archive.mjs DIR --articles N --seed S
 * [--expect FILE]. The same seed makes the same files, and a larger archive begins with the articles of a smaller one.
 * --expect writes what a reader should find, one JSON object a line.
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { articlesOf, writeArchive } from './archive/write.mjs';

const usage = 'usage: node bench/make-archive.mjs DIR [--articles N] [--seed S] [--expect FILE]';

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      expect: { type: 'string' },
    },
  });
  const [folder] = positionals;
  const articles = Number(values.articles);
  const seed = Number(values.seed);
  if (!folder || positionals.length > 1) throw new TypeError('name one folder');
  if (!Number.isSafeInteger(articles) || articles < 0)
    throw new TypeError(`not a number of articles: ${values.articles}`);
  if (!Number.isSafeInteger(seed)) throw new TypeError(`not a whole number: ${values.seed}`);
  return { folder, articles, seed, expect: values.expect };
}

async function main() {
  let options;
  try {
    options = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  const { folder, articles, seed, expect } = options;
  const started = performance.now();
  /** @type {string[]} */
  const expectations = [];
  let bytes = 0;
  try {
    const noted = function* () {
      for (const article of articlesOf(articles, seed)) {
        bytes += article.bytes.length;
        if (expect) expectations.push(JSON.stringify(article.expectation));
        yield article;
      }
    };
    await writeArchive(folder, noted(), written => {
      if (written % 10_000 === 0) console.error(`${written} of ${articles} files`);
    });
    if (expect) await writeLines(expect, expectations);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`${articles} files, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s`);
  return 0;
}

/** @type {(file: string, lines: readonly string[]) => Promise<void>} */
async function writeLines(file, lines) {
  const stream = createWriteStream(file);
  for (const line of lines) stream.write(`${line}\n`);
  stream.end();
  await finished(stream);
}

process.exitCode = await main();
