import { describe, expect, it } from 'vitest';
import { parseCommandLine, wordsOfAnotherStart } from '../../../electron/shell/command-line.ts';

describe('another start', () => {
  it('is told the same but for what it opens', () => {
    const words = ['--no-sandbox', 'news', '--user-data', '/data', '--lang=en', '-psn_0_1'];
    const same = ['--no-sandbox', '-psn_0_1', '--user-data=/data', '--lang=en'];
    expect(wordsOfAnotherStart(words, null)).toEqual(same);
    expect(wordsOfAnotherStart(words, '/other')).toEqual([...same, '--', '/other']);
    expect(parseCommandLine(wordsOfAnotherStart(words, '/other'))).toEqual({
      kind: 'window',
      folder: '/other',
      userData: '/data',
      language: 'en',
    });
  });

  it('takes over nothing from what stood behind a link, and no option from what it is to open', () => {
    expect(
      wordsOfAnotherStart(['--', 'broadsheet://open', '--no-sandbox'], '--user-data=/elsewhere'),
    ).toEqual(['--', '--user-data=/elsewhere']);
  });
});

describe('parseCommandLine', () => {
  it('opens a window with nothing in it when there are no words', () => {
    expect(parseCommandLine([])).toEqual({ kind: 'window' });
  });

  it('opens the first word that is no option as a folder', () => {
    expect(parseCommandLine(['/news/2022', '--user-data', '/data', '--lang', 'zh-CN'])).toEqual({
      kind: 'window',
      folder: '/news/2022',
      userData: '/data',
      language: 'zh-CN',
    });
  });

  it('takes a link apart from a folder, and the address of a folder for the folder', () => {
    expect(parseCommandLine(['--', 'broadsheet://open?archive=a'])).toEqual({
      kind: 'window',
      link: 'broadsheet://open?archive=a',
    });
    expect(parseCommandLine(['file:///news/a%20b'])).toEqual({ kind: 'window', folder: '/news/a b' });
  });

  it('takes no option from what follows the two hyphens that stand before a link', () => {
    expect(parseCommandLine(['--', 'broadsheet://open', '--user-data=/elsewhere'])).toEqual({
      kind: 'window',
      link: 'broadsheet://open',
    });
  });

  it('takes options in both spellings and before the folder', () => {
    expect(parseCommandLine(['--user-data=/data', '--lang=en', 'news'])).toEqual({
      kind: 'window',
      folder: 'news',
      userData: '/data',
      language: 'en',
    });
  });

  it('passes over a language it does not have', () => {
    expect(parseCommandLine(['--lang', 'fr', 'news'])).toEqual({ kind: 'window', folder: 'news' });
  });

  it('passes over the switches of Chromium, of test drivers and of the Finder', () => {
    const words = ['--inspect=0', '--remote-debugging-port=0', '-psn_0_1234', '--no-sandbox', 'news'];
    expect(parseCommandLine(words)).toEqual({ kind: 'window', folder: 'news' });
  });

  it.each(['index', 'search', 'show', 'ledger', 'export', 'verify'])('knows the command %s', name => {
    expect(parseCommandLine([name, 'news', '--json'])).toEqual({
      kind: 'command',
      argv: [name, 'news', '--json'],
    });
  });

  it.each(['--help', '-h', '--version'])('answers %s without a window', word => {
    expect(parseCommandLine([word])).toEqual({ kind: 'command', argv: [word] });
  });

  it('finds the command behind options and foreign switches, and hands on only what is its own', () => {
    const words = ['--ozone-platform=headless', '--no-sandbox', '--user-data', '/data', 'index', 'news'];
    expect(parseCommandLine(words)).toEqual({
      kind: 'command',
      argv: ['--user-data', '/data', 'index', 'news'],
    });
  });

  it('does not take the value of an option for a command', () => {
    expect(parseCommandLine(['--user-data', 'index', 'news'])).toMatchObject({
      kind: 'window',
      userData: 'index',
      folder: 'news',
    });
  });

  it('opens a folder that is called like a command or a switch when it is written as a path or after --', () => {
    expect(parseCommandLine(['./index'])).toEqual({ kind: 'window', folder: './index' });
    expect(parseCommandLine(['--', '--no-sandbox'])).toEqual({ kind: 'window', folder: '--no-sandbox' });
  });

  it('leaves a query that excludes a word to the command', () => {
    const words = ['search', 'news', '-weather'];
    expect(parseCommandLine(words)).toEqual({ kind: 'command', argv: words });
  });
});
