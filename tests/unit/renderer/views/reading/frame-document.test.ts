import { describe, expect, it } from 'vitest';
import { frameDocument } from '../../../../../renderer/views/reading/frame-document.ts';

describe('the page of the reading frame', () => {
  const page = frameDocument('app://broadsheet/assets/article.css');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';

  it('may load its one style sheet and pictures that are on this machine, nothing else', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      'style-src app://broadsheet/assets/article.css',
      'img-src archive: picture: data:',
    ]);
  });

  it('states its policy before anything that loads', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
  });
});
